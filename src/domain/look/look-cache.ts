// Apart from look.ts: the names of classes there would stay in the style of every page whose scripts hold them.
/** Where the service worker finds how pages are to look: scripts of pages keep it, see storage/look-choice.ts. */
export const LOOK_CACHE = 'madoguchi-look'
export const LOOK_ADDRESS = 'https://look.invalid/'

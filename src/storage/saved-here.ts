import type { SavedHere } from './kept-here'

// Fetched when the page is alive already, like the ticks.
const kept = () => import('./kept-here')

/** Looks up what is saved. Parts that cannot be read count as empty. */
export const savedHere = async (): Promise<SavedHere> => (await kept()).savedHere()

/** Erases everything this site keeps on the phone: lists, choices, directories, pages, and the worker below `base`. Works offline. Rejects when another tab does not let go. */
export const eraseEverything = async (base: string): Promise<void> => (await kept()).eraseEverything(base)

/** What is saved on this phone, in counts a person can read. */
export type SavedHere = {
  /** Of all people together. */
  readonly ticks: number
  /** People whose list is kept. */
  readonly people: number
  readonly hasPlace: boolean
  /** Whether a language was picked by hand. */
  readonly hasLanguage: boolean
  readonly directories: readonly { readonly prefecture: string; readonly savedOn: string }[]
  /** Languages whose pages are kept: `ja`, `easy`, `en`. */
  readonly languages: readonly string[]
}

// Fetched when the page is alive already, like the ticks.
const kept = () => import('./kept-here')

/** Looks up what is saved. Parts that cannot be read count as empty. */
export const savedHere = async (): Promise<SavedHere> => (await kept()).savedHere()

/** Erases everything this site keeps on the phone: lists, choices, directories, pages, and the worker below `base`. Works offline. Rejects when another tab does not let go. */
export const eraseEverything = async (base: string): Promise<void> => (await kept()).eraseEverything(base)

// Not in the database: a scan must be answered before anything is drawn, and the database answers later.
const NAME = 'madoguchi-language'
/** Where the entry script keeps the language picked by hand: importing this module would be one more request before anything runs. */
export type LanguageChoiceName = typeof NAME

/** The language picked by hand, or undefined; also where nothing may be stored. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined
  } catch {
    return undefined
  }
}

/** Forgets it. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {}
}

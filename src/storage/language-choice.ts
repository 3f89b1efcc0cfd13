// Not in the database: a scan must be answered before anything is drawn, and the database answers later.
const NAME = 'madoguchi-language'

/** The language picked by hand, or undefined; also where nothing may be stored. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps the language picked by hand where that is allowed. */
export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(NAME, code)
  } catch {}
}

/** Forgets it. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {}
}

import en from './en.json'
import ja from './ja.json'
import type { OfficeLanguage } from './language'

/** What commands say to the people in the office who keep the site, in the languages they read. One table for each language. */
const TABLES = { en, ja }

export type OfficeKey = keyof typeof en
export type OfficeWords = (key: OfficeKey, values?: Readonly<Record<string, string | number>>) => string

/** The words of one language, with values in their places. */
export function officeWords(language: OfficeLanguage): OfficeWords {
  const table = TABLES[language]
  return (key, values = {}) => table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

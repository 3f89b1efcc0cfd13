import en from './en.json'
import ja from './ja.json'

/** What commands say to the people in the office who keep the site, in the languages they read. One table for each language. */
const TABLES = { en, ja }

export type OfficeKey = keyof typeof en
export type OfficeWords = (key: OfficeKey, values?: Readonly<Record<string, string | number>>) => string

/** Whether the command speaks Japanese: asked for with `--lang ja`, else by the settings of the computer. */
export const officeLanguage = (told: string | undefined, env: NodeJS.ProcessEnv = process.env): keyof typeof TABLES =>
  (told ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')).startsWith('ja') ? 'ja' : 'en'

/** The words of one language, with values in their places. */
export function officeWords(language: keyof typeof TABLES): OfficeWords {
  const table = TABLES[language]
  return (key, values = {}) => table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** The languages in which the tools speak to an office. */
export type OfficeLanguage = 'ja' | 'en'

/** As told with `--lang`, else that of the computer: Japanese where it is set to that, English everywhere else. Undefined for another one. */
export function officeLanguage(told: string | undefined, env: NodeJS.ProcessEnv = process.env): OfficeLanguage | undefined {
  if (told !== undefined) return told === 'ja' || told === 'en' ? told : undefined
  return /^ja/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en'
}

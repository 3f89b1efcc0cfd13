import { EditionError } from '../../edition/read-edition'
import { ImportError } from '../../pipeline/import/findings'
import { SourceError } from '../../pipeline/read/source-error'
import { option } from '../settings'
import { inJapanese } from './in-japanese'
import { type OfficeLanguage, officeLanguage } from './language'
import { ToldError } from './told-error'

/** A line in the language of the office. */
export const inLanguage = (line: string, lang: OfficeLanguage): string => (lang === 'ja' ? inJapanese(line) : line)

/** The language of a command: `--lang`, else that of the computer. Throws for another than the two. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv = process.env): OfficeLanguage {
  const told = option(args, 'lang')
  const language = officeLanguage(told, env)
  if (language === undefined) throw new ToldError(`--lang: expected ja or en, got "${told}"`)
  return language
}

/** How a command speaks: results to one side, troubles to the other, both line by line in the language of the office. */
export type Speaker = { readonly say: (text: string) => void; readonly warn: (text: string) => void }

const lines = (text: string, lang: OfficeLanguage) =>
  text
    .split('\n')
    .map((line) => inLanguage(line, lang))
    .join('\n')

const isTold = (error: unknown) =>
  error instanceof ToldError || error instanceof EditionError || error instanceof SourceError || error instanceof ImportError

/** A wrong option, a folder that may not be written, a full disk. */
const isPlain = (error: unknown) =>
  /^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException).code ?? '') || (error as NodeJS.ErrnoException).syscall !== undefined

/** Runs a command. What its user can mend is said without a stack, all else with one; either ends with status 1. */
export async function spoken(args: readonly string[], work: (speaker: Speaker) => unknown): Promise<void> {
  let lang = officeLanguage(undefined) ?? 'en'
  const warn = (text: string) => console.error(lines(text, lang))
  try {
    lang = languageOf(args)
    await work({ say: (text) => console.log(lines(text, lang)), warn })
  } catch (error) {
    process.exitCode = 1
    if (isTold(error) || isPlain(error)) return warn((error as Error).message)
    warn('Something unexpected happened. Please report these lines:')
    console.error(error)
  }
}

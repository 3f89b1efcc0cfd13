import { existsSync, writeFileSync } from 'node:fs'
import { MESSAGES, type MessageKey } from '../edition/office-messages'
import { checkEdition, EditionError, readEdition } from '../edition/read-edition'
import { LANGUAGE_CODES, WINDOWS, type WindowId } from '../edition/schema'
import { inLanguage, languageOf } from './office/speaker'
import { EDITION } from './settings'

/** How a command speaks with whoever runs it. */
export type Desk = {
  readonly env: NodeJS.ProcessEnv
  readonly print: (line: string) => void
  /** Asks and gives the answer without spaces around it. */
  readonly ask: (question: string) => Promise<string>
}

/** `npm run edition -- check [FILE]` and `new [FILE]`. Status 0 fine, 1 something is wrong with the file, 2 wrong use. */
export async function editionCommand(args: readonly string[], desk: Desk): Promise<number> {
  const language = languageOf(args, desk.env)
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) =>
    MESSAGES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const [command, ...rest] = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--lang')
  const file = rest[0] ?? (desk.env.EDITION || EDITION)
  try {
    if (command === 'check') {
      const { operator, kind, languages, windows, facts } = readEdition(file)
      desk.print(
        say('fine', {
          file,
          operator: operator.ja,
          kind,
          languages: (languages ?? LANGUAGE_CODES).join(', '),
          windows: Object.keys(windows).length,
          facts: facts.length,
        }),
      )
      return 0
    }
    if (command === 'new') {
      if (existsSync(file)) {
        desk.print(say('exists', { file }))
        return 1
      }
      const edition = await answers(desk, say)
      checkEdition(edition, file)
      writeFileSync(file, `${JSON.stringify(edition, null, 2)}\n`)
      desk.print(say('written', { file }))
      return 0
    }
  } catch (error) {
    if (!(error instanceof EditionError)) throw error
    for (const line of error.message.split('\n')) desk.print(inLanguage(line, language))
    return 1
  }
  desk.print(say('use'))
  return 2
}

type Say = (key: MessageKey) => string
type Fits = (answer: string) => boolean

/** Asks until each answer can be used. */
async function answers({ ask, print }: Desk, say: Say): Promise<object> {
  const until = async (key: MessageKey, fits: Fits): Promise<string> => {
    const answer = await ask(say(key))
    if (fits(answer)) return answer
    print(say('again'))
    return until(key, fits)
  }
  const fitsAs =
    (path: string, make: (answer: string) => object): Fits =>
    (answer) => {
      try {
        checkEdition({ operator: { ja: 'x' }, kind: 'private', contact: {}, ...make(answer) }, path)
        return true
      } catch {
        return false
      }
    }
  const orNothing =
    (fits: Fits): Fits =>
    (answer) =>
      answer === '' || fits(answer)
  const operator = await until(
    'operator',
    fitsAs('operator', (ja) => ({ operator: { ja } })),
  )
  const kind = await until(
    'kind',
    fitsAs('kind', (answer) => ({ kind: answer })),
  )
  const name = await until('name', orNothing(fitsAs('name', (ja) => ({ name: { ja } }))))
  const phone = await until('phone', orNothing(fitsAs('phone', (answer) => ({ contact: { phone: answer } }))))
  const url = await until('url', orNothing(fitsAs('url', (answer) => ({ contact: { url: answer } }))))
  const prefecture = await until('prefecture', orNothing(fitsAs('prefecture', (answer) => ({ home: { prefecture: answer } }))))
  const inPrefecture = fitsAs('municipality', (municipality) => ({ home: { prefecture, municipality } }))
  const municipality = prefecture && (await until('municipality', orNothing(inPrefecture)))
  const windows = await counters(until, orNothing, fitsAs)
  return {
    ...(name && { name: { ja: name } }),
    operator: { ja: operator },
    kind,
    contact: { ...(phone && { phone }), ...(url && { url }) },
    ...(prefecture && { home: { prefecture, ...(municipality && { municipality }) } }),
    windows,
  }
}

/** The counters patients are sent to: number, name, and the hours of all of them together. */
async function counters(
  until: (key: MessageKey, fits: Fits) => Promise<string>,
  orNothing: (fits: Fits) => Fits,
  fitsAs: (path: string, make: (answer: string) => object) => Fits,
): Promise<object> {
  const isText = fitsAs('text', (ja) => ({ operator: { ja } }))
  const found: Partial<Record<WindowId, { name: { ja: string }; phone: string; hours?: { ja: string } }>> = {}
  for (const id of WINDOWS) {
    const phone = await until(`${id}Phone`, orNothing(fitsAs('phone', (answer) => ({ contact: { phone: answer } }))))
    if (phone) found[id] = { name: { ja: await until(`${id}Name`, isText) }, phone }
  }
  const hours = Object.keys(found).length > 0 && (await until('hours', orNothing(isText)))
  if (hours) for (const window of Object.values(found)) window.hours = { ja: hours }
  return found
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { knownLanguages } from '../i18n/languages'
import { flatTexts, textTree } from '../i18n/page-words'
import { isWhole, sourceSums, stemOf, type WordState, wordState } from '../i18n/word-state'
import { SOURCE_LANGUAGE } from '../i18n/writing'
import { ToldError } from './office/told-error'

/** What the command needs from outside: tests hand down their own. */
export type WordsDoors = { readonly folder: string; readonly print: (line: string) => void }

const HEADINGS: Record<keyof WordState, string> = {
  missing: 'missing',
  extra: 'not in the Japanese',
  values: 'with other {{values}} than the Japanese',
  forms: 'lacking a plural form',
  changed: 'older than their Japanese sentence',
}

const others = () => knownLanguages.filter(({ code }) => code !== SOURCE_LANGUAGE)

function report(code: string, isLong: boolean, { print }: WordsDoors): boolean {
  const state = wordState(code)
  const lists = (Object.keys(HEADINGS) as (keyof WordState)[]).filter((kind) => state[kind].length > 0)
  print(`${code}: ${lists.map((kind) => `${state[kind].length} ${HEADINGS[kind]}`).join(', ') || 'whole'}`)
  if (isLong)
    for (const kind of lists) {
      print(` ${HEADINGS[kind]}:`)
      for (const key of state[kind]) print(`  ${key}`)
    }
  return isWhole(state)
}

function readSums(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** Notes that the words of a language below some keys say what the Japanese says now. */
function note(code: string, prefixes: readonly string[], { folder, print }: WordsDoors): void {
  const file = join(folder, `${code}.json`)
  const before = readSums(file)
  const current = sourceSums()
  const own = [...new Set([...flatTexts(textTree(code)).keys()].map(stemOf))].filter((stem) => current.has(stem))
  const isMeant = (stem: string) => prefixes.length === 0 || prefixes.some((prefix) => stem === prefix || stem.startsWith(`${prefix}.`))
  for (const prefix of prefixes)
    if (!own.some((stem) => stem === prefix || stem.startsWith(`${prefix}.`))) throw new ToldError(`${code}: no text "${prefix}"`)
  const sums = own.flatMap((stem) => {
    const sum = isMeant(stem) ? current.get(stem) : before[stem]
    return sum === undefined ? [] : [[stem, sum] as const]
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sums.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
  print(`${code}: ${own.filter(isMeant).length} texts noted as saying what the Japanese says now`)
}

/**
 * `words` tells how the words of each language stand to the Japanese; `words CODE` lists the keys; `words done CODE [KEY…]` notes that
 * those texts were made from the Japanese as it is now. Returns the status of the command: 1 where something is to be done.
 */
export function wordsCommand(args: readonly string[], doors: WordsDoors): number {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
  const [first, second, ...keys] = positionals
  const known = (code: string | undefined): string => {
    if (others().some((language) => language.code === code)) return code as string
    throw new ToldError(
      `words: expected one of ${others()
        .map((one) => one.code)
        .join(', ')}, got "${code}"`,
    )
  }
  if (first === 'done') {
    note(known(second), keys, doors)
    return 0
  }
  const codes = first === undefined ? others().map(({ code }) => code) : [known(first)]
  return codes.map((code) => report(code, first !== undefined, doors)).every(Boolean) ? 0 : 1
}

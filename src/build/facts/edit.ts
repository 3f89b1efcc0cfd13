import { checkFacts, type FactFiles } from '../../facts/check-facts'
import { type Contact, type Fact, type FactStatus, firstDay, type Source, type TimelineRecord } from '../../facts/facts'
import type { OfficeKey } from '../office/office-words'

/** The files as records. */
export type Records = {
  readonly rules: readonly Fact[]
  readonly sources: readonly Source[]
  readonly timeline: readonly TimelineRecord[]
  readonly contacts: readonly Contact[]
}
export type FileName = keyof Records

/** Why something was not written: words by key, with values; `details` are lines of the check of all files. */
export class Refusal extends Error {
  constructor(
    readonly key: OfficeKey,
    readonly values: Readonly<Record<string, string>> = {},
    readonly details: readonly string[] = [],
  ) {
    super(key)
  }
}

/** The changed files and what was written into which. */
export type Edit = { readonly records: Records; readonly file: FileName; readonly id: string }

function checked(edit: Edit, today: string): Edit {
  const problems = checkFacts(today, edit.records as FactFiles)
  if (problems.length > 0) throw new Refusal('facts.refused', {}, problems)
  return edit
}

const replaced = <T extends { readonly id: string }>(list: readonly T[], changed: T): T[] =>
  list.map((record) => (record.id === changed.id ? changed : record))

function sourceById({ sources }: Records, id: string): Source {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Refusal('facts.unknownSource', { id })
  return source
}

/** A day must exist and not be ahead; partial ones are as exact as a source is. */
export function readDate(option: string, text: string, today: string): string {
  const day = new Date(`${firstDay(text)}T00:00:00Z`)
  const isReal = /^\d{4}(-\d{2}){0,2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  if (!isReal) throw new Refusal('facts.badDate', { option, text })
  if (firstDay(text) > today) throw new Refusal('facts.future', { option, text, today })
  return text
}

/** Writes that a source of a day still says what the record says. */
export function confirm(records: Records, id: string, on: string, sourceId: string, today: string): Edit {
  const date = readDate('--on', on, today)
  const source = sourceById(records, sourceId)
  // A page can be read on a later day than it was written, but its record in sources.json then has no day or that one.
  if (source.date && firstDay(source.date) < firstDay(date) && source.date.length === 10)
    throw new Refusal('facts.sourceOlder', { id: sourceId, date: source.date, text: date })
  const files = ['rules', 'timeline', 'contacts'] as const
  const file = files.find((name) => records[name].some((record) => record.id === id))
  const record = file && records[file].find((one) => one.id === id)
  if (!file || !record) throw new Refusal('facts.unknownId', { id })
  if (record.status === 'design') throw new Refusal('facts.ownRule', { id })
  if (record.confirmedOn && firstDay(record.confirmedOn) > firstDay(date))
    throw new Refusal('facts.older', { id, was: record.confirmedOn, text: date })
  const origin =
    'sources' in record
      ? { sources: record.sources.includes(sourceId) ? record.sources : [...record.sources, sourceId] }
      : { sourceTitle: source.title, sourceUrl: source.urls[0] ?? null }
  const changed = { ...record, ...origin, confirmedOn: date }
  return checked({ records: { ...records, [file]: replaced(records[file] as readonly Fact[], changed as Fact) }, file, id }, today)
}

const numberOf = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0)
const nextId = (letter: string, list: readonly { readonly id: string }[]) =>
  `${letter}-${String(Math.max(0, ...list.map(({ id }) => numberOf(id))) + 1).padStart(letter === 'S' ? 2 : 3, '0')}`

/** Adds a source at the end of its file, with the next free id. */
export function addSource(records: Records, source: Omit<Source, 'id'>, today: string): Edit {
  if (source.date) readDate('--on', source.date, today)
  const id = nextId('S', records.sources)
  return checked({ records: { ...records, sources: [...records.sources, { id, ...source }] }, file: 'sources', id }, today)
}

/** Adds a rule at the end of its file, with the next free id. */
export function addRule(records: Records, rule: Omit<Fact, 'id'>, today: string): Edit {
  for (const source of rule.sources) sourceById(records, source)
  // What begins or ends later is ahead by its nature; only the confirmation cannot be.
  for (const [option, date] of [
    ['--on', rule.confirmedOn],
    ['--from', rule.from],
    ['--to', rule.to],
  ] as const)
    if (date) readDate(option, date, option === '--on' ? today : '9999-12-31')
  const id = nextId('R', records.rules)
  return checked({ records: { ...records, rules: [...records.rules, { id, ...rule }] }, file: 'rules', id }, today)
}

export const DEFAULT_STATUS: FactStatus = 'confirmed'

const LINE = 140

/** A file as the formatter of the project writes it: lists of words in one line where they fit. */
export function written(records: readonly object[]): string {
  const text = JSON.stringify(records, null, 2).replace(
    /^( *)("\w+": )\[\n\s+((?:"(?:[^"\\]|\\.)*",?\s*)+)\](,?)$/gm,
    (whole, indent: string, name: string, items: string, comma: string) => {
      const line = `${indent}${name}[${items.trim().replace(/\n\s*/g, ' ')}]${comma}`
      return width(line) <= LINE ? line : whole
    },
  )
  return `${text}\n`
}

/** Japanese characters take two columns. */
const width = (line: string) =>
  [...line].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : 1),
    0,
  )

import * as v from 'valibot'
import contactsJson from './contacts.json'
import { CONFIDENCES, CONTACT_AUDIENCES, FACT_SECTIONS, FACT_STATUSES, firstDay, TIMELINE_AUDIENCES } from './facts'
import rulesJson from './rules.json'
import sourcesJson from './sources.json'
import timelineJson from './timeline.json'

/** The four files as read, before anything is known about them. */
export interface FactFiles {
  rules: unknown
  sources: unknown
  timeline: unknown
  contacts: unknown
}

export const shippedFacts: FactFiles = { rules: rulesJson, sources: sourcesJson, timeline: timelineJson, contacts: contactsJson }

const EXPECTED_DATE = 'expected a real date as YYYY, YYYY-MM or YYYY-MM-DD'

function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false
  const day = new Date(`${firstDay(text)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const id = (letter: string) => v.pipe(v.string(), v.regex(new RegExp(`^${letter}-\\d{2,3}[a-z]?$`), `expected an id like ${letter}-012`))
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a text'))
const gist = v.pipe(
  text,
  v.check((words) => words.split(/\s+/).length <= 15, 'expected at most 15 words'),
)
const date = v.pipe(v.string(), v.check(isPartialDate, EXPECTED_DATE))
const url = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'expected a web address'))
const period = v.pipe(v.string(), v.regex(/^\d\d:\d\d-\d\d:\d\d$/, 'expected hours like 09:30-20:00'))
const yes = v.optional(v.literal(true))
const dated = {
  status: v.picklist(FACT_STATUSES),
  confidence: v.array(v.picklist(CONFIDENCES)),
  secondHand: yes,
  confirmedOn: v.nullable(date),
  lookedForOn: v.optional(date),
}
const interval = { from: v.optional(date), to: v.optional(date) }
const origin = { sourceTitle: text, sourceUrl: v.nullable(url) }

const schemas = {
  rules: v.strictObject({
    id: id('R'),
    section: v.picklist(FACT_SECTIONS),
    gist,
    ...dated,
    sources: v.array(id('S')),
    derivedFrom: v.optional(v.array(id('R'))),
    ...interval,
    timeline: v.optional(v.array(id('T'))),
    withhold: v.optional(text),
  }),
  sources: v.strictObject({
    id: id('S'),
    title: text,
    publisher: v.optional(text),
    urls: v.array(url),
    date: v.nullable(date),
    dateNote: v.optional(text),
  }),
  timeline: v.strictObject({
    id: id('T'),
    date: v.optional(date),
    ...interval,
    isPlan: yes,
    audience: v.picklist(TIMELINE_AUDIENCES),
    patient: v.boolean(),
    ...dated,
    ...origin,
    rules: v.array(id('R')),
  }),
  contacts: v.strictObject({
    id: id('C'),
    kind: v.picklist(['phone', 'link']),
    phone: v.nullable(v.pipe(v.string(), v.regex(/^0[\d-]{9,12}$/, 'expected a Japanese phone number with hyphens'))),
    url: v.nullable(url),
    hours: v.nullable(
      v.strictObject({
        weekdays: period,
        weekends: period,
        closed: v.nullable(v.pipe(v.string(), v.regex(/^\d\d-\d\d\.\.\d\d-\d\d$/, 'expected days like 12-29..01-03'))),
        lossAllDay: v.boolean(),
      }),
    ),
    languages: v.pipe(v.array(text), v.nonEmpty('expected at least one language')),
    audience: v.picklist(CONTACT_AUDIENCES),
    region: v.optional(v.literal('gunma')),
    ...dated,
    ...origin,
  }),
}

type Kind = keyof typeof schemas
type Parsed<K extends Kind> = v.InferOutput<(typeof schemas)[K]>

function nameOf(record: unknown, index: number): string {
  const named = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
  return typeof named === 'string' ? named : `record ${index + 1}`
}

function parseFile<K extends Kind>(kind: K, data: unknown, problems: string[]): Map<string, Parsed<K>> {
  const records = new Map<string, Parsed<K>>()
  if (!Array.isArray(data)) {
    problems.push(`${kind}.json: expected a list of records`)
    return records
  }
  for (const [index, raw] of data.entries()) {
    const place = `${kind}.json ${nameOf(raw, index)}`
    const result = v.safeParse(schemas[kind], raw)
    if (!result.success) {
      for (const issue of result.issues) problems.push(`${place} ${v.getDotPath(issue) ?? ''}: ${issue.message}, got ${issue.received}`)
      continue
    }
    const record = result.output as Parsed<K>
    if (records.has(record.id)) problems.push(`${place} id: expected an id used once`)
    records.set(record.id, record)
  }
  return records
}

/**
 * What is wrong with the fact files, one line each, naming file, record and field. Empty when all is well.
 * Nothing can have been confirmed after `today` (YYYY-MM-DD).
 */
export function checkFacts(today: string, files: FactFiles = shippedFacts): string[] {
  const problems: string[] = []
  const rules = parseFile('rules', files.rules, problems)
  const sources = parseFile('sources', files.sources, problems)
  const timeline = parseFile('timeline', files.timeline, problems)
  const contacts = parseFile('contacts', files.contacts, problems)

  const say = (file: Kind, recordId: string, field: string, message: string) =>
    problems.push(`${file}.json ${recordId} ${field}: ${message}`)
  const notAfterToday = (file: Kind, recordId: string, field: string, day: string | null | undefined) => {
    if (day && firstDay(day) > today) say(file, recordId, field, `expected a day not after ${today}, got "${day}"`)
  }
  const inOrder = (file: Kind, recordId: string, from?: string, to?: string, field = 'to') => {
    if (from !== undefined && to !== undefined && firstDay(from) > firstDay(to))
      say(file, recordId, field, `expected a day not before ${from}, got "${to}"`)
  }
  /** What is open says when it was last looked for, and that not before the day of its newest source. */
  const lookedFor = (file: Kind, record: Parsed<'rules'> | Parsed<'timeline'>, isOpen: boolean) => {
    notAfterToday(file, record.id, 'lookedForOn', record.lookedForOn)
    if (isOpen && record.lookedForOn === undefined) say(file, record.id, 'lookedForOn', 'expected the day on which it was last looked for')
    inOrder(file, record.id, record.confirmedOn ?? undefined, record.lookedForOn, 'lookedForOn')
  }
  const known = (
    file: Kind,
    recordId: string,
    field: string,
    ids: readonly string[] | undefined,
    records: ReadonlyMap<string, unknown>,
  ) => {
    for (const other of ids ?? []) if (!records.has(other)) say(file, recordId, field, `expected an id that exists, got "${other}"`)
  }

  for (const rule of rules.values()) {
    notAfterToday('rules', rule.id, 'confirmedOn', rule.confirmedOn)
    inOrder('rules', rule.id, rule.from, rule.to)
    lookedFor('rules', rule, rule.status === 'not-found')
    known('rules', rule.id, 'sources', rule.sources, sources)
    known('rules', rule.id, 'timeline', rule.timeline, timeline)
    known('rules', rule.id, 'derivedFrom', rule.derivedFrom, rules)
    const needsGround = !['design', 'not-found', 'unverified'].includes(rule.status)
    if (needsGround && rule.sources.length + (rule.derivedFrom?.length ?? 0) === 0)
      say('rules', rule.id, 'sources', 'expected a source or derivedFrom')
    if (rule.status === 'partly' && rule.withhold === undefined)
      say('rules', rule.id, 'withhold', 'expected the part that must not be stated')
    for (const other of rule.timeline ?? []) {
      const back = timeline.get(other)
      if (back && !back.rules.includes(rule.id)) say('timeline', other, 'rules', `expected ${rule.id}, which points here`)
    }
  }
  for (const source of sources.values()) notAfterToday('sources', source.id, 'date', source.date)
  for (const record of timeline.values()) {
    notAfterToday('timeline', record.id, 'confirmedOn', record.confirmedOn)
    inOrder('timeline', record.id, record.from, record.to)
    lookedFor('timeline', record, record.isPlan === true || record.status === 'not-found')
    const start = record.date ?? record.from ?? ''
    if (!record.isPlan && start.length < '2026-01-01'.length && firstDay(record.confirmedOn ?? '0') < firstDay(start))
      say('timeline', record.id, 'isPlan', `expected true: "${start}" was still to come when it was last confirmed`)
    known('timeline', record.id, 'rules', record.rules, rules)
    if ((record.date === undefined) === (record.from === undefined)) say('timeline', record.id, 'date', 'expected either date or from')
    for (const other of record.rules) {
      const back = rules.get(other)
      if (back && !back.timeline?.includes(record.id)) say('rules', other, 'timeline', `expected ${record.id}, which points here`)
    }
  }
  for (const contact of contacts.values()) {
    notAfterToday('contacts', contact.id, 'confirmedOn', contact.confirmedOn)
    const field = contact.kind === 'phone' ? 'phone' : 'url'
    if (contact[field] === null) say('contacts', contact.id, field, `expected one, the kind is ${contact.kind}`)
  }
  return problems
}

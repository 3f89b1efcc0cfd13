// Dated facts: what is known, since when, from whom. No sentences for patients here; those live in locales/.
// check-facts.ts proves that the JSON has these shapes, so the types below may be trusted.
import contactsJson from './contacts.json'
import rulesJson from './rules.json'
import sourcesJson from './sources.json'
import timelineJson from './timeline.json'

export const FACT_STATUSES = ['confirmed', 'single-source', 'contradictory', 'partly', 'design', 'not-found', 'unverified'] as const
export const FACT_SECTIONS = [
  'switch',
  'bring',
  'checklist',
  'portal',
  'reception',
  'worries',
  'contacts',
  'terms',
  'gunma',
  'easy-japanese',
  'contradictions',
  'not-found',
  'design',
] as const
/** Who says so. `own` is our own calculation, `copy` a copy without its publisher. */
export const CONFIDENCES = ['official', 'municipal', 'insurer', 'association', 'news', 'company', 'clinic', 'blog', 'copy', 'own'] as const
export const TIMELINE_AUDIENCES = [
  'all',
  '75plus',
  'kokuho',
  'kokuho-and-75plus',
  'kyokai-kenpo-gunma',
  'card-holders',
  'card-without-pin',
  'no-card',
  'old-card',
  'smartphone',
  'portal-users',
  'aid-certificate',
  'express-issue',
  'public-assistance',
  'home-nursing',
  'facilities',
  'gunma-facilities',
] as const
export const CONTACT_AUDIENCES = ['patients', 'facilities', 'writers'] as const

export type FactStatus = (typeof FACT_STATUSES)[number]
export type FactSection = (typeof FACT_SECTIONS)[number]
export type Confidence = (typeof CONFIDENCES)[number]
export type TimelineAudience = (typeof TIMELINE_AUDIENCES)[number]
export type ContactAudience = (typeof CONTACT_AUDIENCES)[number]
/** `2026`, `2026-03` or `2026-03-19`: as exact as the source is. */
export type PartialDate = string

interface Dated {
  id: string
  status: FactStatus
  confidence: readonly Confidence[]
  /** Read in titles or public logs of the page, not on the page itself: words say "was announced" or "is reported", with the day. */
  secondHand?: true
  confirmedOn: PartialDate | null
  /** When what is not known (has it begun? who gets which?) was last looked for. */
  lookedForOn?: PartialDate
}

export interface Fact extends Dated {
  section: FactSection
  gist: string
  sources: readonly string[]
  derivedFrom?: readonly string[]
  from?: PartialDate
  to?: PartialDate
  timeline?: readonly string[]
  withhold?: string
}

/** Either a `date`, or a period that begins with `from` and, without `to`, is still open. */
export interface TimelineRecord extends Dated {
  date?: PartialDate
  from?: PartialDate
  to?: PartialDate
  /** Announced; that it began was not seen. The clock alone never makes it begun, past or over. */
  isPlan?: true
  audience: TimelineAudience
  patient: boolean
  sourceTitle: string
  sourceUrl: string | null
  rules: readonly string[]
}

export interface Source {
  id: string
  title: string
  publisher?: string
  urls: readonly string[]
  date: PartialDate | null
  dateNote?: string
}

/** Times are Japanese local time, `closed` is month-day..month-day over New Year. */
export interface ContactHours {
  weekdays: string
  weekends: string
  closed: string | null
  lossAllDay: boolean
}

export interface Contact extends Dated {
  kind: 'phone' | 'link'
  phone: string | null
  url: string | null
  hours: ContactHours | null
  languages: readonly string[]
  audience: ContactAudience
  region?: 'gunma'
  sourceTitle: string
  sourceUrl: string | null
}

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

// The pure marks let an island that only wants a phone number leave the other files out of its script.
export const facts = /* @__PURE__ */ byId(rulesJson as readonly Fact[])
export const sources = /* @__PURE__ */ byId(sourcesJson as readonly Source[])
export const timeline = timelineJson as readonly TimelineRecord[]
export const contacts = contactsJson as readonly Contact[]

function expectKnown<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new Error(`facts: expected an id that exists, got "${id}"`)
  return record
}

/** The fact `R-…`. Throws for an id that does not exist. */
export const factById = (id: string): Fact => expectKnown(facts.get(id), id)

const findContact = (id: string): Contact | undefined => contacts.find((contact) => contact.id === id)

/** The phone line or link `C-…`. Throws for an id that does not exist. */
export const contactById = (id: string): Contact => expectKnown(findContact(id), id)

const datedById = (id: string): Dated | undefined => facts.get(id) ?? timeline.find((record) => record.id === id) ?? findContact(id)

/** Whether a text may rest on this id: it exists and is neither unverified nor not found. Takes `R-…`, `T-…` and `C-…`. */
export function mayBeCited(id: string): boolean {
  const status = datedById(id)?.status
  return status !== undefined && status !== 'unverified' && status !== 'not-found'
}

/** Whether the present state was looked for and not found: a text may say only that it is unknown. */
export const isUnknown = (id: string): boolean => datedById(id)?.status === 'not-found'

/** A partial date as its first day, so that dates of unlike exactness can be compared as text. */
export const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10)

/** When the newest source seen says so; null for sources that show no day. Takes `R-…`, `T-…` and `C-…`, throws for ids that do not exist. */
export const confirmationOf = (id: string): PartialDate | null => expectKnown(datedById(id), id).confirmedOn

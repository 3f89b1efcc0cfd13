import { prefectureOf } from '../../domain/figures/prefectures'
import type { Kind, UsageObservation } from '../../domain/figures/usage'
import { day, month, percent, plain, prefectureCode, webAddress, wholeNumber } from './cell-values'
import type { Column } from './layouts'
import { municipalityCode } from './municipalities'
import { type Batch, grouped, KIND_NAMES, KINDS, type ReadTable } from './parts'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'
import type { UsageSource } from './usage-sources'

type Counts = Pick<UsageObservation, 'used' | 'total' | 'rateOnly'>

/** What makes two figures the same one; a newer import replaces it. */
export const usageIdentity = ({ scope, key, kind, month: own, basis, provenance }: UsageObservation): string =>
  [scope, key, kind ?? '', own, basis, provenance].join('|')

/** '00' for the nation. A facility id begins with the prefecture, after a letter where it is none of the national directory. */
export const usagePrefecture = ({ scope, key }: Pick<UsageObservation, 'scope' | 'key'>): string =>
  scope === 'nation' ? '00' : key.replace(/^[km]/, '').slice(0, 2)

/** An id of the directory or of the import, or an institution code of ten digits. */
const FACILITY_KEY = /^([0-9A-Za-z]{5,13}|k\d{10}|m\d{6}[0-9a-z]{8}(-\d+)?)$/

function keyOf(scope: UsageObservation['scope'], text: string): string | null {
  const key = plain(text)
  if (scope === 'nation') return key === 'JP' ? key : null
  if (scope === 'prefecture') return prefectureCode(key)
  if (scope === 'municipality')
    return municipalityCode(key, key.length === 4 || key.length === 5 ? key.padStart(5, '0').slice(0, 2) : key.padStart(6, '0').slice(0, 2))
  return FACILITY_KEY.test(key) && prefectureOf(usagePrefecture({ scope, key })) ? key : null
}

const KIND_WORDS = new Map<string, Kind>(KINDS.flatMap((kind) => [[String(kind), kind] as const, [KIND_NAMES[kind], kind] as const]))

const choice =
  <T extends string>(...choices: readonly T[]) =>
  (text: string): T | null =>
    choices.find((own) => own === text) ?? null

/** Counts that agree with the rate beside them, or the rate alone; null (noted) otherwise. */
function countsOf(reader: RowReader<'used' | 'total' | 'rate'>): Counts | null {
  if (reader.text('used') === '' && reader.text('total') === '') {
    const alone = reader.required('rate', percent, 'expected counts, or a rate in percent')
    return alone === null ? null : { used: 0, total: 0, rateOnly: Math.round(alone * 1e4) / 1e6 }
  }
  const all = reader.required('total', wholeNumber, 'expected a whole number')
  const part = reader.required('used', wholeNumber, 'expected a whole number')
  if (all === null || part === null) return null
  if (all === 0 || part > all) {
    reader.note(all === 0 ? 'total' : 'used', all === 0 ? 'expected a count above 0' : `expected at most ${all}`, 'row left out')
    return null
  }
  const percentage = reader.text('rate') === '' ? null : reader.required('rate', percent, 'expected a rate in percent')
  const computed = (part / all) * 100
  if (percentage !== null && Math.abs(percentage - computed) > 0.0051) {
    reader.note('rate', `expected ${computed.toFixed(2)}, which is ${part} of ${all}`, 'row left out')
    return null
  }
  return { used: part, total: all }
}

function readObservation(reader: RowReader<Column<'usage'>>): UsageObservation | null {
  const scope = reader.required(
    'scope',
    choice('facility', 'municipality', 'prefecture', 'nation'),
    'expected facility, municipality, prefecture or nation',
  )
  if (scope === null) return null
  const key = reader.required('key', (text) => keyOf(scope, text), `expected the key of a ${scope}`)
  const kind =
    reader.text('kind') === '' ? undefined : reader.required('kind', (text) => KIND_WORDS.get(text) ?? null, 'expected 0 to 4, or nothing')
  const own = reader.required('month', month, 'expected a month such as 2026-05, not before 2023')
  const basis = reader.required('basis', choice('onlineCheck', 'receipt'), 'expected onlineCheck or receipt')
  const provenance = reader.required(
    'provenance',
    choice('official', 'facility-self', 'user-entered'),
    'expected official, facility-self or user-entered',
  )
  const title = reader.required('title', (text) => text || null, 'expected the title of the source')
  const publisher = reader.required('publisher', (text) => text || null, 'expected who published it')
  const publishedOn = reader.required('publishedOn', day, 'expected a day such as 2026-06-15')
  // A rate of one facility that nobody can look up is none.
  const isUrlNeeded = scope === 'facility'
  const url =
    reader.text('url') === '' && !isUrlNeeded ? '' : reader.required('url', webAddress, 'expected one web address with http or https')
  const counts = countsOf(reader)
  if (key === null || kind === null || own === null || basis === null || provenance === null) return null
  if (title === null || publisher === null || publishedOn === null || url === null || counts === null) return null
  if (publishedOn.slice(0, 7) < own) {
    reader.note('publishedOn', `expected a day not before the month ${own}`, 'row left out')
    return null
  }
  const source = { sourceTitle: title, publisher, sourceUrl: url, publishedOn }
  return { scope, key, ...(kind !== undefined && { kind }), month: own, basis, ...counts, ...source, provenance }
}

const FACILITY_TYPES = new Map<string, Kind | undefined>([
  ['', undefined],
  ['all', undefined],
  ['hospital', 0],
  ['medical', 1],
  ['dental', 2],
  ['pharmacy', 4],
])

function readTableRow(reader: RowReader<Column<'prefectureTable'>>, sources: ReadonlyMap<string, UsageSource>): UsageObservation | null {
  const own = reader.required('month', month, 'expected a month such as 2026-05, not before 2023')
  const isNation = /^0{1,2}$/.test(plain(reader.text('prefecture')))
  const prefecture = isNation ? 'JP' : reader.required('prefecture', prefectureCode, 'expected a prefecture code from 00 to 47')
  const type = reader.text('facilityType')
  if (!FACILITY_TYPES.has(type)) reader.note('facilityType', 'expected all, hospital, medical, dental or pharmacy', 'row left out')
  const ids = reader.text('sourceId')
  const source = reader.required('sourceId', () => sources.get(ids.split(';')[0] as string) ?? null, 'expected a source_id of sources.csv')
  const counts = countsOf(reader)
  if (own === null || prefecture === null || source === null || counts === null || !FACILITY_TYPES.has(type)) return null
  const kind = FACILITY_TYPES.get(type)
  return {
    scope: isNation ? 'nation' : 'prefecture',
    key: prefecture,
    ...(kind !== undefined && { kind }),
    month: own,
    basis: 'onlineCheck',
    ...counts,
    ...source,
    provenance: 'official',
  }
}

/** Only official tables are expected to keep their size; what people enter comes as it comes. */
function batchesOf(observations: readonly UsageObservation[]): Batch[] {
  const official = observations.filter(({ provenance }) => provenance === 'official')
  return [...grouped(official, (own) => `usage-${own.scope}/${usagePrefecture(own)}`)].map(([path, own]) => {
    const [key = '', prefecture = ''] = path.split('/')
    const newest = own
      .map((one) => one.month)
      .sort()
      .at(-1) as string
    return { key, prefecture, rows: own.filter((one) => one.month === newest).length, asOf: newest }
  })
}

async function readObservations(
  sheet: RecognisedSheet,
  reader: RowReader<string>,
  onRow: () => void,
  read: () => UsageObservation | null,
): Promise<ReadTable> {
  const found = new Map<string, UsageObservation>()
  const rows = await readRows(sheet, reader, onRow, () => {
    const observation = read()
    if (!observation) return
    const identity = usageIdentity(observation)
    if (found.has(identity)) {
      const value = identity.replaceAll('|', ' ').trim()
      reader.add({ row: reader.row, value, expectation: 'expected each figure once', effect: 'row left out', reason: 'twice' })
    } else found.set(identity, observation)
  })
  const observations = [...found.values()]
  const parts = [...grouped(observations, usagePrefecture)].map(([prefecture, own]) => ({
    v: 1 as const,
    key: 'usage' as const,
    prefecture,
    observations: own,
  }))
  return { rows, detail: `${observations.length} use rates`, parts, batches: batchesOf(observations) }
}

/** Use rates, one observation per row: see README. */
export const readUsage = (sheet: RecognisedSheet, reader: RowReader<Column<'usage'>>, onRow: () => void): Promise<ReadTable> =>
  readObservations(sheet, reader, onRow, () => readObservation(reader))

/** The monthly table of prefectures, in the form of `src/data/prefecture-usage.csv`. */
export const readPrefectureTable = (
  sheet: RecognisedSheet,
  reader: RowReader<Column<'prefectureTable'>>,
  sources: ReadonlyMap<string, UsageSource>,
  onRow: () => void,
): Promise<ReadTable> => readObservations(sheet, reader, onRow, () => readTableRow(reader, sources))

import type {
  FacilityType,
  Figures,
  MunicipalRate,
  NationalUsage,
  PrefectureFacilityUsage,
  PrefectureUsage,
  ReceiptUsage,
  Source,
} from '../../domain/figures/figures'
import type { Kind, UsageObservation } from '../../domain/figures/usage'
import { placeIndexes } from './place-index'

const TYPES: Readonly<Partial<Record<Kind, FacilityType>>> = { 0: 'hospital', 1: 'medical', 2: 'dental', 4: 'pharmacy' }

/** Percent with two decimals, as rates are published. */
const percentOf = ({ used, total, rateOnly }: UsageObservation): number =>
  Math.round((total > 0 ? used / total : (rateOnly ?? 0)) * 10_000) / 100

const countsOf = ({ used, total }: UsageObservation) => (total > 0 ? { used, total } : { used: null, total: null })

/** The sources of imported figures with ids of their own, in the order in which they come. */
function sourcesOf(observations: readonly UsageObservation[]) {
  const sources = new Map<string, Source>()
  const keyOf = ({ sourceTitle, publisher, sourceUrl, publishedOn }: UsageObservation) =>
    [sourceTitle, publisher, sourceUrl, publishedOn].join('|')
  for (const one of observations) {
    const key = keyOf(one)
    if (sources.has(key)) continue
    const { sourceTitle: title, publisher, sourceUrl: url, publishedOn: date } = one
    sources.set(key, { id: `imported-${sources.size + 1}`, title, publisher, date, url, note: '' })
  }
  return { sources: [...sources.values()], idsOf: (one: UsageObservation) => [sources.get(keyOf(one))?.id ?? ''] }
}

/** Rows of both; the imported one of two that speak of the same. */
function joined<T>(ours: readonly T[], imported: readonly T[], keyOf: (row: T) => string): T[] {
  const known = new Set(imported.map(keyOf))
  return [...ours.filter((row) => !known.has(keyOf(row))), ...imported].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

type Read<T> = (one: UsageObservation, base: { month: string; sourceIds: readonly string[] }) => T

/** Names of municipalities by code; their list is read only when it is asked for. */
function municipalNames() {
  const places = placeIndexes([])
  const known = new Map<string, Pick<MunicipalRate, 'name' | 'kana' | 'nameEn'>>()
  return (code: string) => {
    if (!known.has(code))
      for (const { code: own, name, kana, nameEn } of places.of(code.slice(0, 2), []).municipalities)
        known.set(own, { name, kana, nameEn: nameEn ?? name })
    return known.get(code) ?? { name: code, kana: code, nameEn: code }
  }
}

/**
 * The figures with what the host imported among them, each with its mark and source. Rates of single facilities stand in the list of
 * facilities alone, and kinds that our figures do not know are left out.
 */
export function withImported(figures: Figures, usage: Iterable<readonly UsageObservation[]>): Figures {
  const all = [...usage].flat()
  const hasFacilityRates = all.some(({ scope }) => scope === 'facility')
  const imported = all.filter(({ scope }) => scope !== 'facility')
  if (imported.length === 0) return { ...figures, hasFacilityRates }
  const { sources, idsOf } = sourcesOf(imported)
  const read = <T>(
    scope: UsageObservation['scope'],
    basis: UsageObservation['basis'],
    fits: (one: UsageObservation) => boolean,
    to: Read<T>,
  ) =>
    imported
      .filter((one) => one.scope === scope && one.basis === basis && fits(one))
      .map((one) => to(one, { month: one.month, sourceIds: idsOf(one) }))
  const isWhole = ({ kind }: UsageObservation) => kind === undefined
  const typeOf = ({ kind }: UsageObservation) => (kind === undefined ? undefined : TYPES[kind])
  const mark = { mark: 'imported', verification: 'imported' } as const

  const national = read(
    'nation',
    'onlineCheck',
    (one) => isWhole(one) || typeOf(one) !== undefined,
    (one, base): NationalUsage => ({
      ...base,
      ...countsOf(one),
      facilityType: typeOf(one) ?? 'all',
      ratePercent: percentOf(one),
      countUnit: one.total > 0 ? 1 : null,
      verification: 'imported',
    }),
  )
  const receipt = read(
    'nation',
    'receipt',
    isWhole,
    (one, base): ReceiptUsage => ({ ...base, ratePercent: percentOf(one), verification: 'imported' }),
  )
  const toPrefecture: Read<PrefectureUsage> = (one, base) => ({
    ...base,
    ...countsOf(one),
    ...mark,
    prefecture: one.key,
    ratePercent: percentOf(one),
    deltaPoints: null,
  })
  const prefectureFacility = read(
    'prefecture',
    'onlineCheck',
    (one) => typeOf(one) !== undefined,
    (one, base): PrefectureFacilityUsage => ({
      ...base,
      ...countsOf(one),
      ...mark,
      prefecture: one.key,
      facilityType: typeOf(one) as FacilityType,
      ratePercent: percentOf(one),
    }),
  )
  const nameOf = imported.some(({ scope }) => scope === 'municipality') ? municipalNames() : null
  const toMunicipal: Read<MunicipalRate> = (one, base) => ({
    ...base,
    ...(figures.municipalUsage.find(({ municipality }) => municipality === one.key) ??
      nameOf?.(one.key) ?? { name: one.key, kana: '', nameEn: '' }),
    ...base,
    municipality: one.key,
    basis: one.basis,
    used: one.used,
    total: one.total,
    ratePercent: percentOf(one),
    mark: 'imported',
  })
  const byPlace = ({ month, prefecture }: PrefectureUsage) => `${month}/${prefecture}`
  return {
    ...figures,
    hasFacilityRates,
    sources: [...figures.sources, ...sources],
    national: joined(figures.national, national, ({ month, facilityType }) => `${month}/${facilityType}`),
    receipt: joined(figures.receipt, receipt, ({ month }) => month),
    prefectureUsage: joined(figures.prefectureUsage, read('prefecture', 'onlineCheck', isWhole, toPrefecture), byPlace),
    prefectureReceipts: joined(figures.prefectureReceipts, read('prefecture', 'receipt', isWhole, toPrefecture), byPlace),
    prefectureFacilityUsage: joined(
      figures.prefectureFacilityUsage,
      prefectureFacility,
      ({ month, facilityType, prefecture }) => `${month}/${facilityType}/${prefecture}`,
    ),
    municipalRates: joined(
      figures.municipalRates,
      [...read('municipality', 'onlineCheck', isWhole, toMunicipal), ...read('municipality', 'receipt', isWhole, toMunicipal)],
      ({ month, basis, municipality }) => `${month}/${basis}/${municipality}`,
    ),
    imported,
  }
}

import type { Credit, Elsewhere } from '../find/facilities'
import type { Basis, UsageObservation } from './usage'

export type FacilityType = 'hospital' | 'medical' | 'dental' | 'pharmacy'
export const FACILITY_TYPES: readonly FacilityType[] = ['hospital', 'medical', 'dental', 'pharmacy']

/** How a figure was confirmed. `second-hand`: read in a public copy or a headline, not in the document itself; `imported`: by who hosts the site. Both are shown with their marks. */
export type Verification = 'two-sources' | 'single-clean-source' | 'scan+source' | 'scan-consistent' | 'second-hand' | 'imported'

/** `verified` is shown plain, all others with their mark: read from a scan, or imported by who hosts the site. `illegible` has no value. */
export type Mark = 'verified' | 'imported' | 'cross-checked' | 'print-order' | 'ambiguous-pair' | 'illegible'

interface Figure {
  /** 'YYYY-MM' */
  readonly month: string
  readonly sourceIds: readonly string[]
}

export interface Counts {
  /** Visits confirmed with a My Number card; null when not published. */
  readonly used: number | null
  /** All online eligibility checks; null when not published. */
  readonly total: number | null
}

export interface NationalUsage extends Figure, Counts {
  readonly facilityType: FacilityType | 'all'
  readonly ratePercent: number
  /** 10000: published in units of 10,000, the last four digits are not data. Null: no counts. */
  readonly countUnit: 1 | 10000 | null
  readonly verification: Verification
}

/** Another basis than NationalUsage: never in one line or one order with it. */
export interface ReceiptUsage extends Figure {
  readonly ratePercent: number
  readonly verification: Verification
}

export interface PrefectureUsage extends Figure, Counts {
  /** '01' to '47'; '00' is the whole country in the same table */
  readonly prefecture: string
  readonly ratePercent: number | null
  /** Published change on the month before, in points. */
  readonly deltaPoints: number | null
  readonly mark: Mark
  /** Null for values read from a scan. */
  readonly verification: Verification | null
}

export interface PrefectureFacilityUsage extends Figure, Counts {
  readonly prefecture: string
  readonly facilityType: FacilityType
  readonly ratePercent: number
  readonly mark: Mark
  readonly verification: Verification | null
}

/** How often the card was used in a municipality. */
export interface MunicipalRate extends Figure {
  readonly municipality: string
  readonly name: string
  readonly kana: string
  readonly nameEn: string
  readonly basis: Basis
  readonly used: number
  /** 0 when only the rate was published. */
  readonly total: number
  readonly ratePercent: number
  readonly mark: Mark
}

export interface MunicipalUsage extends MunicipalRate {
  /** Municipal office. */
  readonly lat: number
  readonly lng: number
}

export type FunnelMetric =
  | 'population'
  | 'cards_held'
  | 'cards_held_share'
  | 'registered'
  | 'registered_share'
  | 'carrying_share'
  | 'usage_experience_one_in'
  | 'usage_count'

export interface FunnelFigure extends Figure {
  readonly metric: FunnelMetric
  readonly value: number
  readonly unit: string
  readonly referenceDate: string
  readonly verification: Verification
}

export interface AgeUsage extends Figure {
  /** '65-69' or '75+' */
  readonly ageGroup: string
  readonly ratePercent: number
  readonly verification: Verification
}

export interface CardHolding extends Figure {
  /** '00' is the whole country. */
  readonly prefecture: string
  readonly holdingPercent: number
  readonly verification: Verification
}

export interface ContextFigure extends Figure {
  readonly metric: string
  readonly area: string
  readonly value: number
  readonly unit: string
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' */
  readonly date: string
  /** Empty for a letter on paper. */
  readonly url: string
  readonly note: string
}

/** A directory in numbers, for pages that speak of it before it is fetched. */
export interface DirectorySummary {
  readonly prefecture: string
  readonly count: number
  /** Facilities by kind, 0 to 4. */
  readonly kinds: readonly number[]
  /** What the directory lacks, at least; see Elsewhere. */
  readonly elsewhere: Elsewhere | null
  /** A host has put lists of its own in the place of the embedded ones. */
  readonly isImported: boolean
  /** Some of its lists were put together from public copies. */
  readonly isCompiled: boolean
  /** 'YYYY-MM-DD' on which the directory was true. */
  readonly asOf: string
  readonly credits: readonly Credit[]
}

export interface Figures {
  /** A host has imported rates of single facilities. */
  readonly hasFacilityRates: boolean
  readonly sources: readonly Source[]
  readonly directories: readonly DirectorySummary[]
  readonly national: readonly NationalUsage[]
  readonly receipt: readonly ReceiptUsage[]
  readonly age: readonly AgeUsage[]
  readonly funnel: readonly FunnelFigure[]
  /** By month, then prefecture; plain and scanned values together. */
  readonly prefectureUsage: readonly PrefectureUsage[]
  readonly prefectureFacilityUsage: readonly PrefectureFacilityUsage[]
  readonly cardHolding: readonly CardHolding[]
  /** Gunma's letter alone. */
  readonly municipalUsage: readonly MunicipalUsage[]
  /** Rates by receipts, which only hosts have imported: another basis, never in one table with the others. */
  readonly prefectureReceipts: readonly PrefectureUsage[]
  /** Gunma's letter, and what hosts imported for any prefecture. */
  readonly municipalRates: readonly MunicipalRate[]
  /** What the host imported, as it came, but for rates of single facilities. */
  readonly imported: readonly UsageObservation[]
  readonly context: readonly ContextFigure[]
}

export interface PrefectureFigures {
  readonly usage: readonly PrefectureUsage[]
  readonly facilityUsage: readonly PrefectureFacilityUsage[]
  readonly cardHolding: readonly CardHolding[]
  readonly receipts: readonly PrefectureUsage[]
  readonly municipalRates: readonly MunicipalRate[]
}

/** All that is known of one prefecture ('01' to '47'). */
export const figuresOf = (figures: Figures, prefecture: string): PrefectureFigures => ({
  usage: figures.prefectureUsage.filter((row) => row.prefecture === prefecture),
  facilityUsage: figures.prefectureFacilityUsage.filter((row) => row.prefecture === prefecture),
  cardHolding: figures.cardHolding.filter((row) => row.prefecture === prefecture),
  receipts: figures.prefectureReceipts.filter((row) => row.prefecture === prefecture),
  municipalRates: figures.municipalRates.filter((row) => row.municipality.startsWith(prefecture)),
})

export interface SummedCounts {
  readonly used: number
  readonly total: number
  readonly ratePercent: number
}

/** Adds the counts, because a mean of rates would let a village weigh as much as a city. Null when any count is missing. */
export function sumCounts(rows: readonly Counts[]): SummedCounts | null {
  let [used, total] = [0, 0]
  for (const row of rows) {
    if (row.used === null || row.total === null) return null
    used += row.used
    total += row.total
  }
  return total === 0 ? null : { used, total, ratePercent: (used / total) * 100 }
}

/** The sources behind a figure, in the order in which it names them. */
export function sourcesOf(figures: Figures, figure: Pick<Figure, 'sourceIds'>): Source[] {
  return figure.sourceIds.flatMap((id) => figures.sources.filter((source) => source.id === id))
}

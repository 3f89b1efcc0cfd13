import type { Kind, UsageObservation } from '../../domain/figures/usage'
import type { Credit, Facility } from '../../domain/find/facilities'
import type { Reason } from './findings'

/** Where facilities come from, the one that carries the list first. */
export const ORIGINS = ['navii', 'filings', 'municipal'] as const
export type Origin = (typeof ORIGINS)[number]

/** A facility as one file has it. Its position is not yet compared with its municipality. */
export interface PartRow extends Facility {
  readonly row: number
}

interface PartBase {
  readonly v: 1
  readonly prefecture: string
  readonly file: string
  readonly sheet?: string
}

/** The facilities of one file, kind of list and prefecture: what a newer file of that kind replaces. */
export interface FacilityPart extends PartBase {
  /** `navii-0`, `filings-dental`, `municipal-43100-0` */
  readonly key: string
  readonly origin: Origin
  readonly credit: Credit
  /** Who gave the positions of rows that were placed by their address. */
  readonly placedBy?: Credit
  /** Put together from public copies, not the publisher's own file. */
  readonly isCompiled?: boolean
  readonly rows: readonly PartRow[]
}

/** All use rates imported for a prefecture; newer files add to them or replace the same month. */
export interface UsagePart {
  readonly v: 1
  readonly key: 'usage'
  /** '00' is the nation. */
  readonly prefecture: string
  readonly observations: readonly UsageObservation[]
}

export type Part = FacilityPart | UsagePart

export const isUsage = (part: Part): part is UsagePart => part.key === 'usage'

/** What the log compares from import to import. */
export interface Batch {
  /** As the key of a part; `usage-municipality` for use rates. */
  readonly key: string
  readonly prefecture: string
  /** Rows that were taken; of use rates those of the newest month. */
  readonly rows: number
  readonly asOf: string
}

/** What reading one table gave. */
export interface ReadTable {
  /** Rows with anything in them, below the header. */
  readonly rows: number
  /** Said after the number of rows, for what is counted otherwise: `928 facilities, 346 with DX filing`. */
  readonly detail: string
  /** Rows that were left out, by reason. */
  readonly leftOut?: ReadonlyMap<Reason, number>
  /** Prefectures that the rows name, where each of them tells its own. */
  readonly named?: ReadonlySet<string>
  readonly parts: readonly Part[]
  readonly batches: readonly Batch[]
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = { 0: 'hospital', 1: 'clinic', 2: 'dental', 3: 'maternity', 4: 'pharmacy' }
export const KINDS: readonly Kind[] = [0, 1, 2, 3, 4]

/** Rows grouped by a key, in the order in which the keys appear. */
export function grouped<T>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

import type { Kind } from '../../domain/figures/usage'
import { joinKeys } from './join-keys'
import type { PartRow } from './parts'

/** Kinds under which a facility may stand in another list: a dental department belongs to a hospital, and only filings guess hospital or clinic. */
const LIKE: Readonly<Record<Kind, readonly (readonly Kind[])[]>> = {
  0: [[0, 1]],
  1: [[0, 1]],
  2: [[2], [0, 1]],
  3: [[3], [1]],
  4: [[4]],
}

export interface Joined {
  /** Row of the list to its one partner in the directory. */
  readonly pairs: ReadonlyMap<PartRow, PartRow>
  /** Rows without one, with the number of facilities that could be meant. */
  readonly unmatched: ReadonlyMap<PartRow, number>
}

class Index {
  private readonly byKey = new Map<string, Set<PartRow>>()
  private readonly byCode = new Map<string, Set<PartRow>>()

  constructor(rows: Iterable<PartRow>) {
    for (const row of rows) {
      for (const key of joinKeys(row)) add(this.byKey, key, row)
      if (row.code) add(this.byCode, row.code, row)
    }
  }

  /** All that have the code, else all that have name and address; of the nearest kinds that give any. */
  candidates(row: PartRow): ReadonlySet<PartRow> {
    const byCode = row.code && this.byCode.get(row.code)
    if (byCode) return byCode
    const all = new Set(joinKeys(row).flatMap((key) => [...(this.byKey.get(key) ?? [])]))
    for (const kinds of LIKE[row.kind]) {
      const fitting = new Set([...all].filter((own) => kinds.includes(own.kind) && !contradicts(own, row)))
      if (fitting.size > 0) return fitting
    }
    return new Set()
  }
}

/** Two codes of one fee table that differ: two facilities, whatever their names. */
const contradicts = (a: PartRow, b: PartRow) => a.code !== null && b.code !== null && a.code[2] === b.code[2]

function add(index: Map<string, Set<PartRow>>, key: string, row: PartRow): void {
  const known = index.get(key)
  if (known) known.add(row)
  else index.set(key, new Set([row]))
}

/** Finds for each row of a list the one facility of the directory that is meant. Where none or several could be, there is no partner. */
export function join(directory: Iterable<PartRow>, list: readonly PartRow[]): Joined {
  const index = new Index(directory)
  const pairs = new Map<PartRow, PartRow>()
  const unmatched = new Map<PartRow, number>()
  const claims = new Map<PartRow, PartRow[]>()
  for (const row of list) {
    const candidates = index.candidates(row)
    const [only] = candidates
    if (candidates.size !== 1 || !only) unmatched.set(row, candidates.size)
    else claims.set(only, [...(claims.get(only) ?? []), row])
  }
  for (const [partner, rows] of claims) {
    const [only] = rows
    if (rows.length === 1 && only) pairs.set(only, partner)
    else for (const row of rows) unmatched.set(row, rows.length)
  }
  return { pairs, unmatched }
}

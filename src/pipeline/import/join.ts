import type { Kind } from '../../domain/figures/usage'
import { joinKeys, normalAddress, normalName, withoutBuilding } from './join-keys'
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

  /** All that have the code and agree in something else, else all that have name and address; of the nearest kinds that give any. */
  candidates(row: PartRow): ReadonlySet<PartRow> {
    const byCode = [...((row.code && this.byCode.get(row.code)) || [])].filter((own) => agrees(own, row))
    if (byCode.length > 0) return new Set(byCode)
    const all = new Set(joinKeys(row).flatMap((key) => [...(this.byKey.get(key) ?? [])]))
    for (const kinds of LIKE[row.kind]) {
      const fitting = new Set([...all].filter((own) => kinds.includes(own.kind) && !contradicts(own, row)))
      if (fitting.size > 0) return fitting
    }
    return new Set()
  }
}

/** A code alone may be a slip of the pen, or that of the one who had it before: place, name or phone must agree too. */
function agrees(a: PartRow, b: PartRow): boolean {
  const digits = ({ tel }: PartRow) => tel?.replaceAll('-', '')
  if (digits(a) && digits(a) === digits(b)) return true
  const [names, others] = [a, b].map(({ name, shortName }) => [normalName(name), normalName(shortName)]) as [string[], string[]]
  if (names.some((own) => others.some((other) => own !== '' && (own.includes(other) || other.includes(own))))) return true
  return withoutBuilding(normalAddress(a.address)) === withoutBuilding(normalAddress(b.address))
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

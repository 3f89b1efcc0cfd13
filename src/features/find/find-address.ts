import type { Kind } from '../../domain/figures/usage'
import type { FindOrder } from '../../domain/find/find-order'

/** Where a list begins. The position of a device is not written down: `here` asks for it again. */
export type Where =
  | { readonly by: 'here' }
  | { readonly by: 'municipality'; readonly code: string }
  | { readonly by: 'prefecture'; readonly code: string }

/** What of the list is shown; undefined is what the page shows by itself. */
export type Shown = {
  /** Null: all kinds. */
  readonly kind?: Kind | null | undefined
  readonly order?: FindOrder | undefined
  readonly radiusKm?: number | undefined
  readonly flags?: number | undefined
  /** How many rows. */
  readonly rows?: number | undefined
  /** Id of the row that is open. */
  readonly open?: string | undefined
}

const MOST_ROWS = 500
const ORDERS: readonly string[] = ['near', 'own', 'area'] satisfies FindOrder[]

/** The part of the address after `#`, so that going back, a bookmark or a lost page leads to the same list. */
export function addressOf(where: Where, { kind, order, radiusKm, flags, rows, open }: Shown = {}): string {
  const parts: [string, string][] = []
  if (where.by === 'municipality') parts.push(['m', where.code])
  if (where.by === 'prefecture') parts.push(['pref', where.code])
  if (kind !== undefined) parts.push(['kind', kind === null ? 'all' : String(kind)])
  if (order !== undefined) parts.push(['order', order])
  if (radiusKm !== undefined) parts.push(['km', String(radiusKm)])
  if (flags) parts.push(['flags', String(flags)])
  if (rows !== undefined) parts.push(['n', String(rows)])
  if (open !== undefined) parts.push(['open', open])
  const rest = parts.map(([name, value]) => `${name}=${value}`).join('&')
  return `#${[where.by === 'here' ? 'here' : '', rest].filter(Boolean).join('&')}`
}

function whereOf(given: URLSearchParams): Where | undefined {
  const [municipality, prefecture] = [given.get('m') ?? '', given.get('pref') ?? '']
  if (/^\d{5}$/.test(municipality)) return { by: 'municipality', code: municipality }
  if (/^(?:0[1-9]|[1-3]\d|4[0-7])$/.test(prefecture)) return { by: 'prefecture', code: prefecture }
  return given.has('here') ? { by: 'here' } : undefined
}

const numberIn = (text: string | null, least: number, most: number): number | undefined => {
  const value = /^\d{1,3}$/.test(text ?? '') ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** Reads what `addressOf` wrote; undefined when it names no place. What does not fit is left out. */
export function readAddress(hash: string): { readonly where: Where; readonly shown: Shown } | undefined {
  const given = new URLSearchParams(hash.length > 200 ? '' : hash.replace(/^#/, ''))
  const where = whereOf(given)
  if (!where) return undefined
  const kind = given.get('kind') === 'all' ? null : (numberIn(given.get('kind'), 0, 4) as Kind | undefined)
  const order = given.get('order') ?? ''
  const open = given.get('open') ?? ''
  return {
    where,
    shown: {
      kind,
      order: ORDERS.includes(order) ? (order as FindOrder) : undefined,
      radiusKm: numberIn(given.get('km'), 1, 40),
      flags: numberIn(given.get('flags'), 1, 7),
      rows: numberIn(given.get('n'), 1, MOST_ROWS),
      open: /^[\w-]{1,40}$/.test(open) ? open : undefined,
    },
  }
}

import { type FoundColumn, normalHeader, plainHeader, withoutBrackets } from './header'

const OWNER = /開設者|管理者|申請者|代表者|設置者|経営者|事業者|法人/
const OF_FACILITY = /^(?:名称|施設|医療機関|薬局|病院|診療所|店舗)/

/** Columns that belong to the person or body behind a facility: after a header that names it, up to one that names the facility again. */
export function ownerColumns(header: readonly string[], above: readonly string[] | undefined): boolean[] {
  const groups = above?.some((cell) => OWNER.test(cell.normalize('NFKC'))) ? above : undefined
  let group = ''
  let isOwner = false
  return header.map((cell, i) => {
    const own = normalHeader(cell)
    if (groups?.[i]?.trim()) group = normalHeader(groups[i] ?? '')
    if (group) return OWNER.test(group)
    if (OWNER.test(own)) isOwner = true
    else if (OF_FACILITY.test(own)) isOwner = false
    return isOwner
  })
}

export type Choice = { readonly kind: 'found'; readonly column: FoundColumn } | { readonly kind: 'several'; readonly headers: string[] }

/** Parts of an address count only where no column has the whole of it. */
const IS_PART = /町字|町名|番地/

/** Which of the columns under these headers is that of the facility; `several` when that is a question for the office. Null when there is none. */
export function facilityColumn(aliases: readonly string[], columns: readonly FoundColumn[], isOwner: readonly boolean[]): Choice | null {
  const wanted = aliases.map(normalHeader)
  const rankOf = ({ header }: FoundColumn) => {
    const own = normalHeader(header)
    const exact = wanted.indexOf(own)
    if (exact >= 0) return exact
    const bare = wanted.indexOf(withoutBrackets(own))
    return bare >= 0 ? bare : wanted.indexOf(plainHeader(header))
  }
  const all = columns.filter((column) => rankOf(column) >= 0).sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index)
  const whole = all.filter(({ header }) => !IS_PART.test(header))
  const candidates = whole.length > 0 ? whole : all.slice(0, 1)
  const own = candidates.filter(({ index }) => !isOwner[index])
  const [first] = own.length > 0 ? own : candidates
  if (!first) return null
  const named = own.filter(({ header }) => OF_FACILITY.test(normalHeader(header)))
  if (named.length === 1) return { kind: 'found', column: named[0] as FoundColumn }
  const rivals = own.length > 0 ? own : candidates
  const isClear = rivals.length === 1 || normalHeader(first.header) === '所在地_連結表記'
  return isClear ? { kind: 'found', column: first } : { kind: 'several', headers: rivals.map(({ header }) => header) }
}

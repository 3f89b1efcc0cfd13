import { daysBetween, firstDayOf, type LocalDate } from '../../domain/time/local-date'
import { type Contact, contacts, type Fact, facts, type PartialDate, type TimelineRecord, timeline } from '../../facts/facts'
import type { FactUse } from '../../page/page-context'

/** After so many days a confirmation counts as old, unless the command is told otherwise. */
export const DUE_AFTER_DAYS = 180
/** A desk page is read in need: what it states may not be older than this. */
export const DESK_LIMIT_DAYS = 400

/** A record that wants to be confirmed again. `days` is null where its sources show no day. */
export type Due = {
  readonly record: Fact | TimelineRecord | Contact
  readonly confirmedOn: PartialDate | null
  readonly days: number | null
  /** Paths of the pages that state it. */
  readonly pages: readonly string[]
  readonly isAtDesk: boolean
}

/** What pages state and was last confirmed more than `days` ago, most used first. Rules of our own and history are never due. */
export function dueFacts(uses: readonly FactUse[], today: LocalDate, days: number): Due[] {
  const all: readonly (Fact | TimelineRecord | Contact)[] = [...facts.values(), ...timeline, ...contacts]
  const isOver = (record: { readonly to?: PartialDate }) => record.to !== undefined && `${record.to}-99`.slice(0, 10) < today
  return all
    .filter((record) => record.status !== 'design' && !isOver(record as { to?: PartialDate }))
    .flatMap((record) => {
      const stating = uses.filter(({ page, facts: stated }) => !page.isUnlisted && stated.includes(record.id))
      const age = record.confirmedOn ? daysBetween(firstDayOf(record.confirmedOn), today) : null
      if (stating.length === 0 || (age !== null && age <= days)) return []
      return {
        record,
        confirmedOn: record.confirmedOn,
        days: age,
        pages: stating.map(({ page }) => `/${page.path}`),
        isAtDesk: stating.some(({ page }) => /^desk(\.|$)/.test(page.id)),
      }
    })
    .sort((a, b) => b.pages.length - a.pages.length || (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER))
}

/** Those of which a desk page states something older than may be. */
export const tooOldAtDesk = (due: readonly Due[]): Due[] => due.filter(({ isAtDesk, days }) => isAtDesk && (days ?? 0) > DESK_LIMIT_DAYS)

import { holdsOn, type Interval } from '../time/dated'
import { addDays, type LocalDate, localDate } from '../time/local-date'

/**
 * What counts at the reception desk, as phases that follow each other without a gap.
 * - `old-cards`: insurance cards are still issued (before T-004)
 * - `old-cards-until-their-date`: no new ones; those issued count until their printed date (T-004 to T-010)
 * - `card-or-certificate`: registered My Number card or eligibility certificate (from T-011)
 */
export type DeskPhase = 'old-cards' | 'old-cards-until-their-date' | 'card-or-certificate'

/**
 * What becomes of an old card shown at the desk on a day.
 * - `valid`: until its printed date
 * - `announced-treatment`: the special treatment runs (T-017)
 * - `like-left-at-home`: the special treatment is over, it counts like no card at all (T-035)
 */
export type OldCard = 'valid' | 'announced-treatment' | 'like-left-at-home'

/** The dates the rule hangs on; they come from the timeline records named. */
export type SwitchDates = {
  /** T-004: issuing ended. */ readonly issuingEnded: LocalDate
  /** T-010: last day any old card could be valid. */ readonly lastOldCardDay: LocalDate
  /** T-017: last day of the special treatment. */ readonly treatmentEnds: LocalDate
}

type Dated = { readonly id: string; readonly date?: string; readonly from?: string; readonly to?: string }

/** Takes the three dates from timeline records. Throws when a record or its date is missing. */
export function switchDates(timeline: readonly Dated[]): SwitchDates {
  const day = (id: string, field: 'date' | 'from' | 'to') => {
    const value = timeline.find((record) => record.id === id)?.[field]
    if (!value) throw new Error(`timeline record ${id} has no "${field}"`)
    return localDate(value)
  }
  return { issuingEnded: day('T-004', 'date'), lastOldCardDay: day('T-010', 'date'), treatmentEnds: day('T-017', 'to') }
}

/** The phases with the days on which each holds, in order, without gap or overlap. */
export const deskPhases = (dates: SwitchDates): readonly (Interval & { phase: DeskPhase })[] => [
  { phase: 'old-cards', to: addDays(dates.issuingEnded, -1) },
  { phase: 'old-cards-until-their-date', from: dates.issuingEnded, to: dates.lastOldCardDay },
  { phase: 'card-or-certificate', from: addDays(dates.lastOldCardDay, 1) },
]

/** What is known about an old card, by day, in order, without gap or overlap. */
export const oldCardStates = (dates: SwitchDates): readonly (Interval & { state: OldCard })[] => [
  { state: 'valid', to: dates.lastOldCardDay },
  { state: 'announced-treatment', from: addDays(dates.lastOldCardDay, 1), to: dates.treatmentEnds },
  { state: 'like-left-at-home', from: addDays(dates.treatmentEnds, 1) },
]

const holding = <T extends Interval>(day: LocalDate, list: readonly T[]): T => {
  const found = list.find((item) => holdsOn(day, item))
  if (!found) throw new Error(`no entry holds on ${day}`)
  return found
}

/** The phase that holds on a day. */
export const deskPhaseOn = (day: LocalDate, dates: SwitchDates): DeskPhase => holding(day, deskPhases(dates)).phase

/** What is known on a day about an old card. */
export const oldCardOn = (day: LocalDate, dates: SwitchDates): OldCard => holding(day, oldCardStates(dates)).state

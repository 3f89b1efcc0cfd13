import type { Figures, FunnelFigure, FunnelMetric } from '../../../domain/figures/figures'

/** What is known of people and their cards at one time. */
export interface PeopleFigures {
  readonly month: string
  readonly figures: Readonly<Partial<Record<FunnelMetric, FunnelFigure>>>
}

/** By month, oldest first. */
export function peopleByMonth({ funnel }: Figures): PeopleFigures[] {
  const months = [...new Set(funnel.map(({ month }) => month))].sort()
  return months.map((month) => ({
    month,
    figures: Object.fromEntries(funnel.filter((figure) => figure.month === month).map((figure) => [figure.metric, figure])),
  }))
}

/** People out of 100, with the figures behind them. */
export interface OutOf100 {
  readonly month: string
  readonly held: number
  readonly registered: number
  readonly from: Readonly<Record<'cards_held' | 'cards_held_share' | 'registered' | 'registered_share', FunnelFigure>>
}

/** The newest month in which both shares and both counts are known. Registered people are a share of those who hold a card. */
export function newestOutOf100(figures: Figures): OutOf100 {
  for (const { month, figures: known } of peopleByMonth(figures).reverse()) {
    const { cards_held, cards_held_share, registered, registered_share } = known
    if (!cards_held || !cards_held_share || !registered || !registered_share) continue
    const both = (cards_held_share.value * registered_share.value) / 100
    return { month, held: cards_held_share.value, registered: both, from: { cards_held, cards_held_share, registered, registered_share } }
  }
  throw new RangeError('expected a month in which card holders and registrations are known')
}

/** What is known of the way from residents to people who use the card, as it stood in a month. Lengths are out of 100 residents. */
export interface Funnel {
  /** Of the survey and of the uses. */
  readonly month: string
  /** Of the people: the newest one, not after `month`, with both shares. */
  readonly peopleMonth: string
  readonly people: PeopleFigures['figures']
  readonly held: number
  readonly registered: number
  /** Rough answers of card holders in a survey of the month; null when there was none. */
  readonly carried: number | null
  readonly everUsed: number | null
  readonly survey: PeopleFigures['figures']
}

/** The funnel of a month. Throws RangeError when nothing is known of people up to then. */
export function funnelOf(figures: Figures, month: string): Funnel {
  const known = peopleByMonth(figures).filter((row) => row.month <= month)
  const people = known.findLast(({ figures: { cards_held_share: held, registered_share: registered } }) => held && registered)
  const { cards_held_share: held, registered_share: registered } = people?.figures ?? {}
  if (!people || !held || !registered) throw new RangeError(`expected shares of people in ${month} or before`)
  const survey = known.find((row) => row.month === month)?.figures ?? {}
  const { carrying_share: carrying, usage_experience_one_in: oneIn } = survey
  return {
    month,
    peopleMonth: people.month,
    people: people.figures,
    held: held.value,
    registered: (held.value * registered.value) / 100,
    carried: carrying ? (held.value * carrying.value) / 100 : null,
    everUsed: oneIn ? held.value / oneIn.value : null,
    survey,
  }
}

/** The newest month with uses and people, and the newest one with a survey, newest first. */
export function funnelMonths(figures: Figures): string[] {
  const surveyed = peopleByMonth(figures).findLast(({ figures: { carrying_share: carrying } }) => carrying)?.month
  return [...new Set([newestOutOf100(figures).month, ...(surveyed ? [surveyed] : [])])]
}

import type { Figures, FunnelFigure, FunnelMetric } from '../../domain/figures'

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

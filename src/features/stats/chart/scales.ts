import { scaleLinear } from 'd3-scale'

/** Where things stand on a drawing: 0 to 100 from left to right and from top to bottom. One decimal: a quarter of a pixel on a phone. */
export interface Scales {
  readonly months: readonly string[]
  /** Percent at the upper edge. */
  readonly top: number
  readonly ticks: readonly number[]
  /** Throws RangeError for a month outside of the axis. */
  x(month: string): number
  y(percent: number): number
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** A rate axis from 0 to a round number that is not below the largest rate. */
export function rateAxis(percents: readonly number[], count = 5): Pick<Scales, 'top' | 'ticks' | 'y'> {
  const axis = scaleLinear()
    .domain([0, Math.max(...percents)])
    .range([100, 0])
    .nice(count)
  return { top: axis.domain()[1] ?? 100, ticks: axis.ticks(count), y: (percent) => oneDecimal(axis(percent)) }
}

/** Above the largest rate, for its number. */
const HEADROOM = 1.15

/** Every month has the same room, also one without a figure. */
export function monthScales(months: readonly string[], percents: readonly number[], ticks?: number): Scales {
  const along = scaleLinear()
    .domain([0, months.length - 1])
    .range([0, 100])
  const x = (month: string) => {
    const index = months.indexOf(month)
    if (index < 0) throw new RangeError(`expected a month of the axis, got ${month}`)
    return oneDecimal(along(index))
  }
  const withRoom = percents.map((percent) => percent * HEADROOM)
  return { months, x, ...rateAxis(withRoom, ticks) }
}

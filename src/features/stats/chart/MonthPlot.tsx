import { line } from 'd3-shape'
import { usePage } from '../../../page/page-context'
import { rateText } from '../figure-text'
import type { Scales } from './scales'

export interface Point {
  readonly month: string
  readonly ratePercent: number
}

/** The line of the months, in months from the left and percent from the top. A month without a figure breaks it. */
function pathOf(points: readonly Point[], { months, top }: Scales): string {
  const known = months.map((month) => points.find((point) => point.month === month))
  return (
    line<Point | undefined>()
      .defined((point) => point !== undefined)
      .x((_, index) => index)
      .y((point) => top - (point?.ratePercent ?? 0))(known) ?? ''
  )
}

/** A point for each figure, in the same units: lines without length, which round ends make dots of. */
const dotsOf = (points: readonly Point[], { months, top }: Scales): string =>
  points.map(({ month, ratePercent }) => `M${months.indexOf(month)},${Number((top - ratePercent).toFixed(2))}h0`).join('')

/** Where a number stands so that it stays inside: above a late point, beside an early one. */
const LEFT = { class: 'at-end', dx: '.3em', dy: '-.8em' }
const BESIDE = { dx: '.8em', dy: '.35em' }

interface MonthPlotProps {
  readonly points: readonly Point[]
  readonly scales: Scales
  /** The point that carries its number. The first of a long line stays without: any room near it belongs to other points. */
  readonly labelled: Point
  readonly finding: string
}

/**
 * Rates by month. Everything is placed in percent of the drawing and sized in rem, so that it follows both the screen and the reader's text size.
 * Its only texts are numbers: words stand beside it, where they can have readings.
 */
export function MonthPlot({ points, scales, labelled, finding }: MonthPlotProps) {
  const { words } = usePage()
  const { months, ticks, top, x, y } = scales
  return (
    <svg class="plot" role="img">
      <title>{finding}</title>
      <desc>{words.t('stats.chart.alternative')}</desc>
      <g class="axis">
        {ticks.map((tick) => (
          <>
            <line x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
            <text y={`${y(tick)}%`} dx="-.4em" dy=".35em">
              {tick}
            </text>
          </>
        ))}
        {months
          .filter((month) => month.endsWith('-01'))
          .map((month) => (
            <>
              <line x1={`${x(month)}%`} x2={`${x(month)}%`} y2="100%" />
              <text class="year" x={`${x(month)}%`} y="100%" dy="1.3em">
                {month.slice(0, 4)}
              </text>
            </>
          ))}
      </g>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of the drawing, which has one */}
      <svg viewBox={`0 0 ${months.length - 1} ${top}`} preserveAspectRatio="none">
        <path d={pathOf(points, scales)} />
        <path class="dots" d={dotsOf(points, scales)} />
      </svg>
      <text x={`${x(labelled.month)}%`} y={`${y(labelled.ratePercent)}%`} {...(x(labelled.month) > 50 ? LEFT : BESIDE)}>
        {rateText(labelled.ratePercent, words.lang)}
      </text>
    </svg>
  )
}

import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { FacilityType } from '../../../domain/figures'
import { usePage } from '../../../page/page-context'
import { rateText } from '../figure-text'
import type { Scales } from './scales'

export interface Point {
  readonly month: string
  readonly ratePercent: number
}

/** What stands apart by colour elsewhere stands apart by shape here. */
const SHAPES = { all: symbolCircle, hospital: symbolSquare, medical: symbolCircle, dental: symbolTriangle, pharmacy: symbolDiamond }
const SIZE = 56

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

const LEFT = { class: 'at-end', dx: '.3em', dy: '-.8em' }
/** Where the number of an early point stands: clear of the points that follow, or beside it where none is near. */
export const ABOVE = { dx: '-.3em', dy: '-2.1em' }
export const BESIDE = { dx: '.8em', dy: '.35em' }

interface MonthPlotProps {
  /** Part of the ids in the drawing, once a page. */
  readonly id: FacilityType | 'all'
  readonly points: readonly Point[]
  readonly scales: Scales
  /** Points that carry their number. */
  readonly labelled: readonly Point[]
  readonly startLabel: typeof ABOVE
  readonly finding: string
}

/**
 * Rates by month. Everything is placed in percent of the drawing and sized in rem, so that it follows both the screen and the reader's text size.
 * Its only texts are numbers: words stand beside it, where they can have readings.
 */
export function MonthPlot({ id, points, scales, labelled, startLabel, finding }: MonthPlotProps) {
  const { words } = usePage()
  const { months, ticks, top, x, y } = scales
  return (
    <svg class="plot" role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{finding}</title>
      <desc id={`${id}-d`}>{words.t('stats.chart.alternative')}</desc>
      <defs>
        <path id={id} d={symbol(SHAPES[id], SIZE).digits(1)() ?? ''} />
      </defs>
      <g class="axis" aria-hidden="true">
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
      <svg viewBox={`0 0 ${months.length - 1} ${top}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={pathOf(points, scales)} />
      </svg>
      {points.map(({ month, ratePercent }) => (
        <use key={month} href={`#${id}`} x={`${x(month)}%`} y={`${y(ratePercent)}%`} />
      ))}
      {labelled.map(({ month, ratePercent }) => (
        <text key={month} x={`${x(month)}%`} y={`${y(ratePercent)}%`} {...(x(month) > 50 ? LEFT : startLabel)} aria-hidden="true">
          {rateText(ratePercent, words.lang)}
        </text>
      ))}
    </svg>
  )
}

import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { Mark } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { firstDayOf } from '../../../domain/time/local-date'
import { dateParts, formatDate, formatNumber } from '../../../i18n/format'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { prefectureText, rateText } from '../figure-text'
import { isDoubtful, SIGNS } from '../Rate'
import { nationalRateOf } from '../series'
import type { KnownRate } from './prefecture-finding'

/** Height of a month's line in em: its name above, its points below. */
const LINE = 2.9
/** Half the width of a point in px. The scale itself is in percent of the width, so that it fits every screen. */
const RADIUS = 8

const dotClass = (mark: Mark) => (mark === 'verified' ? 'dot' : isDoubtful(mark) ? 'dot scan q' : 'dot scan')
const LEGEND = [
  ['dot', 'stats.prefecture.dots.own'],
  ['dot scan', 'stats.prefecture.dots.scan'],
  ['dot scan q', 'stats.prefecture.dots.doubt'],
] as const

const Country = () => <path class="country" d="M-10 0 0-10 10 0 0 10z" />

/** What the points show: the first and the last known month, or that there is only one. Oldest first, at least one. */
function titleOf<T extends string | VNode>(rows: readonly KnownRate[], lang: string, rateOf: (row: KnownRate) => T) {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) throw new RangeError('expected a known month')
  const month = (row: KnownRate) => formatDate(row.month, lang, { era: false })
  if (first === last) return { key: 'stats.prefecture.dots.titleOne', values: { month: month(first) } } as const
  const values = { first: month(first), before: rateOf(first), last: month(last), after: rateOf(last) }
  return { key: 'stats.prefecture.dots.title', values } as const
}

/** The title of the drawing as a heading. */
export function RateDotsTitle({ rows }: { readonly rows: readonly KnownRate[] }) {
  const { r, lang } = usePage().words
  const { key, values } = titleOf(rows, lang, ({ ratePercent }) => <Datum of={ratePercent} />)
  return <h2>{r(key, values)}</h2>
}

/**
 * Rates of the known months as points, beside the country's of the same month. Points only: between known months nothing is
 * known, so nothing is joined. Rows are months, from old to new; x is the rate in percent, from 0.
 */
export function RateDots({ prefecture, rows }: { readonly prefecture: Prefecture; readonly rows: readonly KnownRate[] }) {
  const { r, t, lang } = usePage().words
  const pairs = rows.map((own) => ({ own, country: nationalRateOf(figures(), own.month)?.ratePercent }))
  const largest = Math.max(...pairs.flatMap(({ own, country = 0 }) => [own.ratePercent, country]))
  const scale = scaleLinear([0, largest], [0, 100]).nice(2)
  const at = (percent: number) => `${Number(scale(percent).toFixed(2))}%`
  const name = prefectureText(prefecture, lang)
  const monthText = (month: string) => {
    const { year, month: inYear } = dateParts(firstDayOf(month), lang)
    return t('stats.prefecture.dots.month', { year, month: inYear })
  }
  const title = titleOf(rows, lang, ({ ratePercent, mark }) => rateText(ratePercent, lang) + SIGNS[mark])
  const height = pairs.length * LINE
  const looks = new Set(pairs.map(({ own }) => dotClass(own.mark)))
  return (
    <figure class="dots">
      <svg role="img" aria-labelledby="dots-title" aria-describedby="dots-desc" height={`${height + 1.6}em`}>
        <title id="dots-title">{t(title.key, title.values)}</title>
        <desc id="dots-desc">{t('stats.prefecture.dots.desc', { name, n: pairs.length })}</desc>
        {scale.ticks(2).map((tick) => (
          <g key={tick} class="axis">
            <line class="tick" x1={at(tick)} x2={at(tick)} y2={`${height}em`} />
            <text class={tick === 0 ? 'start' : scale(tick) === 100 ? 'end' : undefined} x={at(tick)} y={`${height + 1.2}em`}>
              {formatNumber(tick, lang)}
            </text>
          </g>
        ))}
        {pairs.map(({ own, country }, index) => {
          const y = `${Number((index * LINE + 2).toFixed(1))}em`
          return (
            <g key={own.month} data-month={own.month}>
              <text class="start" y={`${Number((index * LINE + 1.1).toFixed(1))}em`}>
                {monthText(own.month)}
              </text>
              {country !== undefined && (
                <svg aria-hidden="true" x={at(country)} y={y}>
                  <Country />
                </svg>
              )}
              <circle class={dotClass(own.mark)} cx={at(own.ratePercent)} cy={y} r={RADIUS} />
            </g>
          )
        })}
      </svg>
      <figcaption>
        <span>{r('stats.rateCaption')}</span>
        {LEGEND.map(
          ([look, text]) =>
            looks.has(look) && (
              <span key={look}>
                <svg aria-hidden="true">
                  <circle class={look} cx="12" cy="12" r={RADIUS} />
                </svg>
                {r(text, { name })}
              </span>
            ),
        )}
        <span>
          <svg aria-hidden="true">
            <g transform="translate(12 12)">
              <Country />
            </g>
          </svg>
          {r('stats.country')}
        </span>
      </figcaption>
    </figure>
  )
}

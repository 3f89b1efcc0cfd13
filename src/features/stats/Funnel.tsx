import type { FunnelFigure, FunnelMetric, NationalUsage } from '../../domain/figures'
import { formatNumber } from '../../i18n/format'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { BarRows } from './chart/BarRows'
import { ChartFigure } from './chart/ChartFigure'
import { finding, saidCalculated, saidMonth, saidRate } from './chart/said'
import { Count, Month, unitOf } from './figure-text'
import { type Funnel, funnelOf } from './people'
import { nationalRateOf } from './series'
import { UsageCells, UsageHead } from './UsageTable'

/** Read from a scan. */
export const scanSign = ({ verification }: FunnelFigure) => verification.startsWith('scan') && '＊'

const PEOPLE = ['population', 'cards_held', 'cards_held_share', 'registered', 'registered_share'] as const
const SURVEY = ['carrying_share', 'usage_experience_one_in'] as const

/** A figure as published: a share with one decimal, a count, or a rough answer. */
export function Value({ of }: { readonly of: FunnelFigure }) {
  const { lang } = usePage().words
  if (of.unit.endsWith('_approx')) return <data value={of.value}>{of.value}</data>
  return of.unit.startsWith('percent') ? <>{formatNumber(of.value, lang, 1)}</> : <Count of={of.value} unit={unitOf(of.value)} />
}

interface FunnelTableProps {
  readonly month: string
  readonly metrics: readonly FunnelMetric[]
  readonly known: Readonly<Partial<Record<FunnelMetric, FunnelFigure>>>
}

function FunnelTable({ month, metrics, known }: FunnelTableProps) {
  const { r } = usePage().words
  return (
    <table data-csv="national-funnel.csv" data-where={`month=${month}`}>
      <caption>
        <Month of={month} />
      </caption>
      <thead class="off">
        <tr>
          <th scope="col" data-columns="metric">
            {r('stats.holders.what')}
          </th>
          <th scope="col" data-columns="value">
            {r('stats.holders.number')}
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => {
          const figure = known[metric]
          return (
            <tr key={metric}>
              <th scope="row" data-key={metric}>
                {r(`stats.holders.metric.${metric as (typeof PEOPLE)[number]}`)}
              </th>
              <td>
                {figure ? <Value of={figure} /> : r('stats.notFound')}
                {figure && scanSign(figure)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function peopleRows({ month, held, registered, carried, everUsed, survey }: Funnel) {
  const { r, lang } = usePage().words
  const n = (value: number) => saidCalculated(Math.round(value), lang).shown
  return [
    { key: `${month}-residents`, label: r('stats.people.residents'), length: 100 },
    { key: `${month}-held`, label: r('stats.people.held', { n: n(held) }), length: held },
    { key: `${month}-registered`, label: r('stats.people.registered', { n: n(registered) }), length: registered },
    {
      key: `${month}-carried`,
      label: survey.carrying_share
        ? r('stats.holders.carried', { n: <Value of={survey.carrying_share} /> })
        : r('stats.holders.carriedUnknown'),
      length: carried,
      approx: true,
    },
    {
      key: `${month}-used`,
      label: survey.usage_experience_one_in
        ? r('stats.holders.everUsed', { n: <Value of={survey.usage_experience_one_in} /> })
        : r('stats.holders.everUsedUnknown'),
      length: everUsed,
      approx: true,
    },
  ]
}

/** Residents, card holders, registered, and what a survey said of carrying and using: all of them people. */
function PeopleFigure({ of }: { readonly of: Funnel }) {
  const { words } = usePage()
  const { r, lang } = words
  const { month, peopleMonth, people, survey, carried, everUsed } = of
  const title = finding(words, 'stats.holders.peopleFinding', {
    month: saidMonth(peopleMonth, lang),
    held: saidCalculated(Math.round(of.held), lang),
    registered: saidCalculated(Math.round(of.registered), lang),
  })
  const surveyed = carried !== null || everUsed !== null
  const shown = [...PEOPLE.flatMap((metric) => people[metric] ?? []), ...SURVEY.flatMap((metric) => survey[metric] ?? [])]
  return (
    <ChartFigure
      title={title.shown}
      basis={r('stats.holders.peopleBasis')}
      table={
        <>
          <FunnelTable month={peopleMonth} metrics={PEOPLE} known={people} />
          {surveyed && <FunnelTable month={month} metrics={SURVEY} known={survey} />}
        </>
      }
      from={shown}
      file="national-funnel.csv"
    >
      <BarRows rows={peopleRows(of)} />
      {surveyed && <p class="soft">{r('stats.holders.approx')}</p>}
    </ChartFigure>
  )
}

/** Uses out of all checks: visits, so a drawing of its own. */
function VisitsFigure({ usage }: { readonly usage: NationalUsage }) {
  const { words } = usePage()
  const { r, lang } = words
  const title = finding(words, 'stats.holders.visitsFinding', {
    month: saidMonth(usage.month, lang),
    n: saidCalculated(Math.round(usage.ratePercent), lang),
  })
  return (
    <ChartFigure
      title={title.shown}
      basis={r('stats.holders.visitsBasis')}
      table={
        <table data-csv="national-usage.csv" data-where="facility_type=all">
          <UsageHead first="stats.nation.month" />
          <tbody>
            <tr>
              <th scope="row">
                <Month of={usage.month} />
              </th>
              <UsageCells usage={usage} />
            </tr>
          </tbody>
        </table>
      }
      from={[usage]}
      file="national-usage.csv"
    >
      <BarRows
        rows={[
          { key: `${usage.month}-checks`, label: r('stats.holders.checks'), length: 100 },
          {
            key: `${usage.month}-visits`,
            label: r('stats.holders.visits', { rate: saidRate(usage.ratePercent, lang).shown }),
            length: usage.ratePercent,
          },
        ]}
      />
    </ChartFigure>
  )
}

/** From residents to uses in one month, people and visits apart. */
export function FunnelBlock({ month }: { readonly month: string }) {
  const { words, cite } = usePage()
  const usage = nationalRateOf(figures(), month)
  return (
    <section data-facts={cite('R-018')}>
      <h2>
        <Month of={month} />
      </h2>
      <PeopleFigure of={funnelOf(figures(), month)} />
      {usage && (
        <div class="apart">
          <p>{words.r('stats.holders.apart')}</p>
          <VisitsFigure usage={usage} />
        </div>
      )}
    </section>
  )
}

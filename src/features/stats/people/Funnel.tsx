import type { ComponentChildren } from 'preact'
import type { FunnelFigure, NationalUsage } from '../../../domain/figures/figures'
import { formatNumber } from '../../../i18n/format'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { Strip } from '../chart/Strip'
import { finding, saidCalculated, saidMonth, saidRate } from '../chart/said'
import { Count, Month, unitOf } from '../figure-text'
import { signsOf } from '../Rate'
import { nationalRateOf } from '../series'
import { UsageCells, UsageHead } from '../UsageTable'
import { type Funnel, funnelOf } from './people'

/** A figure as published: a share with one decimal, a count, or a rough answer. */
export function Value({ of }: { readonly of: FunnelFigure }) {
  const { lang } = usePage().words
  if (of.unit.endsWith('_approx')) return <data value={of.value}>{of.value}</data>
  if (of.unit.startsWith('percent')) return <span class="num">{formatNumber(of.value, lang, 1)}</span>
  return <Count of={of.value} unit={unitOf(of.value)} />
}

interface Step {
  /** Words and number. */
  readonly label: ComponentChildren
  readonly length: number
  readonly hatch?: string
  /** What it was made of, for their marks. */
  readonly from?: readonly (FunnelFigure | undefined)[]
}

const Steps = ({ of }: { readonly of: readonly Step[] }) => (
  <ul class="bars">
    {of.map(({ label, length, hatch, from }, index) => (
      <li key={index}>
        {label}
        {from && signsOf(from)}
        <Strip length={length} hatch={hatch} />
      </li>
    ))}
  </ul>
)

function PeopleSteps({ of }: { readonly of: Funnel }) {
  const { r, lang } = usePage().words
  const { held, registered, carried, everUsed, survey, people } = of
  const n = (value: number) => saidCalculated(Math.round(value), lang).shown
  const { carrying_share: carrying, usage_experience_one_in: oneIn } = survey
  return (
    <Steps
      of={[
        { label: r('stats.people.residents'), length: 100 },
        { label: r('stats.people.held', { n: n(held) }), length: held, from: [people.cards_held_share] },
        {
          label: r('stats.people.registered', { n: n(registered) }),
          length: registered,
          from: [people.cards_held_share, people.registered_share],
        },
        ...(carrying && carried !== null
          ? [{ hatch: 'carried', label: r('stats.holders.carried', { n: <Value of={carrying} /> }), length: carried, from: [carrying] }]
          : []),
        ...(oneIn && everUsed !== null
          ? [{ hatch: 'used', label: r('stats.holders.everUsed', { n: <Value of={oneIn} /> }), length: everUsed, from: [oneIn] }]
          : []),
      ]}
    />
  )
}

/** Residents, card holders, registered, and what a survey said of carrying and using: all of them people. */
function PeopleFigure({ of }: { readonly of: Funnel }) {
  const { words } = usePage()
  const { r, lang } = words
  const { peopleMonth, people, survey, carried, everUsed } = of
  const title = finding(words, 'stats.holders.peopleFinding', {
    month: saidMonth(peopleMonth, lang),
    held: saidCalculated(Math.round(of.held), lang),
    registered: saidCalculated(Math.round(of.registered), lang),
  })
  const { cards_held_share, registered_share } = people
  const shown = [cards_held_share, registered_share, survey.carrying_share, survey.usage_experience_one_in].filter(
    (figure) => figure !== undefined,
  )
  const surveyed = carried !== null || everUsed !== null
  return (
    <ChartFigure title={title.shown} basis={r('stats.holders.peopleBasis')} from={shown} tables={['national-funnel']}>
      <PeopleSteps of={of} />
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
      tables={['national-usage']}
    >
      <Steps
        of={[
          { label: r('stats.holders.checks'), length: 100 },
          {
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
  const { words } = usePage()
  const usage = nationalRateOf(figures(), month)
  return (
    <section>
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

import type { AgeUsage } from '../../../domain/figures/figures'
import type { PageWords } from '../../../i18n/page-words'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { RateTable } from '../chart/RateTable'
import { finding, saidMonth, saidRate, saidText } from '../chart/said'
import { rateAxis } from '../chart/scales'
import { Month, rateText } from '../figure-text'
import { ends } from '../series'

const fromAge = (group: string) => Number.parseInt(group, 10)

function saidAge({ ageGroup }: AgeUsage, words: PageWords) {
  if (ageGroup.endsWith('+')) return saidText(words, 'stats.nation.ageFrom', { from: fromAge(ageGroup) })
  const { plain, shown } = saidText(words, 'stats.nation.ageRange', { range: ageGroup.replace('-', '–') })
  return { plain, shown: <span class="one">{shown}</span> }
}

/** The bars stand in the table, below their numbers. */
function AgeFigure({ month, rows }: { readonly month: string; readonly rows: readonly AgeUsage[] }) {
  const { words } = usePage()
  const { r, lang } = words
  const { top } = rateAxis(figures().age.map(({ ratePercent }) => ratePercent))
  const [low, high] = ends(rows)
  const title = finding(words, 'stats.nation.agesFinding', {
    month: saidMonth(month, lang),
    high: saidAge(high, words),
    highRate: saidRate(high.ratePercent, lang),
    low: saidAge(low, words),
    lowRate: saidRate(low.ratePercent, lang),
  })
  return (
    <ChartFigure
      title={title.shown}
      basis={r('stats.nation.agesBasis', { top: <span class="axis">{top}</span> })}
      from={rows}
      tables={['national-age-usage']}
    >
      <RateTable
        csv="national-age-usage.csv"
        where={`month=${month}`}
        caption={<Month of={month} />}
        by={{ column: 'age_group', head: 'stats.nation.age' }}
        rows={rows.map((row) => ({
          key: row.ageGroup,
          head: saidAge(row, words).shown,
          value: rateText(row.ratePercent, lang),
          percent: row.ratePercent,
        }))}
        top={top}
      />
    </ChartFigure>
  )
}

/** Only the age groups that some text named; never the whole country by age, so never joined by a line. */
export function AgeBlock() {
  const { r } = usePage().words
  const rows = figures().age.toSorted((a, b) => fromAge(a.ageGroup) - fromAge(b.ageGroup))
  const [newest, ...older] = [...new Set(rows.map(({ month }) => month))].sort().reverse()
  return (
    <section>
      <h2>{r('stats.nation.agesTitle')}</h2>
      <p>{r('stats.nation.agesNote')}</p>
      {newest && <AgeFigure month={newest} rows={rows.filter((row) => row.month === newest)} />}
      {older.map((month) => (
        <details key={month}>
          <summary>{r('stats.older', { month: <Month of={month} /> })}</summary>
          <AgeFigure month={month} rows={rows.filter((row) => row.month === month)} />
        </details>
      ))}
    </section>
  )
}

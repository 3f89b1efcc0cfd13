import { FACILITY_TYPES } from '../../domain/figures'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Bar, Month, rateText } from './figure-text'
import { Origin } from './Origin'
import { nationalRateOf } from './series'
import { AXIS, UsageCells, UsageHead } from './UsageTable'

const newestFirst = (rows: readonly { readonly month: string }[]) => [...new Set(rows.map(({ month }) => month))].sort().reverse()

/** Rates by kind of facility, one table a month. */
export function TypesBlock() {
  const { words } = usePage()
  const { r } = words
  const rows = figures().national.filter(({ facilityType }) => facilityType !== 'all')
  const [newest = '', ...older] = newestFirst(rows)
  const table = (month: string) => (
    <table key={month}>
      <caption>
        <Month of={month} />
      </caption>
      <UsageHead first="stats.nation.type" />
      <tbody>
        {FACILITY_TYPES.map((type) => {
          const usage = nationalRateOf(figures(), month, type)
          return (
            <tr key={type}>
              <th scope="row">{r(`stats.types.${type}`)}</th>
              {usage ? <UsageCells usage={usage} /> : <td colSpan={2}>{r('stats.notFound')}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
  return (
    <section>
      <h2>{r('stats.nation.typesTitle')}</h2>
      {table(newest)}
      <details>
        <summary>{r('stats.nation.olderMonths')}</summary>
        {older.map(table)}
      </details>
      <Origin of={rows} short />
    </section>
  )
}

const fromAge = (group: string) => Number.parseInt(group, 10)

/** Only the age groups that some text named; never the whole country by age. */
export function AgeBlock() {
  const { words } = usePage()
  const { r, lang } = words
  const rows = figures().age
  return (
    <section>
      <h2>{r('stats.nation.agesTitle')}</h2>
      <p>{r('stats.nation.agesNote')}</p>
      {newestFirst(rows).map((month) => (
        <table key={month}>
          <caption>
            <Month of={month} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{r('stats.nation.age')}</th>
              <th scope="col" class="r">
                {r('stats.nation.rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.month === month)
              .toSorted((a, b) => fromAge(a.ageGroup) - fromAge(b.ageGroup))
              .map(({ ageGroup, ratePercent }) => (
                <tr key={ageGroup}>
                  <th scope="row">
                    {ageGroup.endsWith('+')
                      ? r('stats.nation.ageFrom', { from: fromAge(ageGroup) })
                      : r('stats.nation.ageRange', { range: ageGroup.replace('-', '–') })}
                  </th>
                  <td class="v">
                    <Bar percent={ratePercent} axis={AXIS} />
                    {rateText(ratePercent, lang)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
      <Origin of={rows} short />
      <Downloads files={['national-age-usage.csv']} />
    </section>
  )
}

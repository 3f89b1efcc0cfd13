import type { VNode } from 'preact'
import type { CardHolding, Mark, PrefectureFacilityUsage, PrefectureUsage } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { formatNumber } from '../../../i18n/format'
import type { TextKey } from '../../../i18n/text-keys'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Count, HeadDate, Month, PrefectureName, rateText } from '../figure-text'
import { Rate } from '../Rate'
import { nationalRateOf } from '../series'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { filesOf, nationalFiles } from '../usage-files'

const USAGE_TABLES = ['prefecture-usage', 'prefecture-usage-2024-05-scan'] as const
const TYPE_TABLES = ['prefecture-facility-usage', 'prefecture-facility-usage-2024-05-scan'] as const
const HOLDING_TABLE = 'prefecture-card-holding'

type Rows<T> = { readonly prefecture: Prefecture; readonly rows: readonly T[]; readonly shortOrigin: boolean }

interface HeadProps {
  readonly first: TextKey
  readonly prefecture: Prefecture
  /** Columns of the file: the row's key, what the prefecture's cells show, and where the country's rate stands. */
  readonly columns: { readonly key: string; readonly own: string; readonly country: string; readonly where: string; readonly csv: string }
}

function Head({ first, prefecture, columns }: HeadProps) {
  const { words } = usePage()
  return (
    <thead>
      <tr>
        <th scope="col" data-columns={columns.key}>
          {words.r(first)}
        </th>
        <th scope="col" class="r" data-columns={columns.own}>
          <PrefectureName of={prefecture} />
        </th>
        <th scope="col" class="r" data-csv={columns.csv} data-where={columns.where} data-columns={columns.country}>
          {words.r('stats.country')}
        </th>
      </tr>
    </thead>
  )
}

/** Leads to the explanation of the marks, which stands once at the end of the page. */
function MarksLink({ of }: { readonly of: readonly { readonly mark: Mark }[] }) {
  const { words } = usePage()
  if (of.every(({ mark }) => mark === 'verified')) return null
  return (
    <a class="more screen" href="#marks">
      <span>{words.r('stats.prefecture.marksLink')}</span>
    </a>
  )
}

/** The country beside it, or the word that no figure was found. */
function Country({ percent }: { readonly percent: number | undefined }): VNode {
  const { words } = usePage()
  return <td>{percent === undefined ? words.r('stats.notFound') : rateText(percent, words.lang)}</td>
}

/** Rates month by month, each with its change and mark, beside the country's rate of the same month. */
export function MonthTable({ prefecture, rows, shortOrigin }: Rows<PrefectureUsage>) {
  const { words } = usePage()
  const { r, lang } = words
  return (
    <>
      <table data-csv={filesOf(USAGE_TABLES)} data-where={`prefecture_code=${prefecture.code}`}>
        <caption>{r('stats.rateCaption')}</caption>
        <Head
          first="stats.nation.month"
          prefecture={prefecture}
          columns={{
            key: 'month',
            own: 'rate_percent delta_points',
            country: 'rate_percent',
            csv: nationalFiles(),
            where: 'facility_type=all',
          }}
        />
        <tbody>
          {rows.toReversed().map(({ month, ratePercent, deltaPoints, mark }) => (
            <tr key={month}>
              <th scope="row">
                <HeadDate of={month} />
              </th>
              <td>
                <Rate percent={ratePercent} mark={mark} />
                {deltaPoints !== null && (
                  <span class="change">
                    {r('stats.prefecture.change', {
                      points: `${deltaPoints < 0 ? '−' : '+'}${formatNumber(Math.abs(deltaPoints), lang, 2)}`,
                    })}
                  </span>
                )}
              </td>
              <Country percent={nationalRateOf(figures(), month)?.ratePercent} />
            </tr>
          ))}
        </tbody>
      </table>
      <MarksLink of={rows} />
      <p>{r('stats.prefecture.otherMonths')}</p>
      {rows.every(({ total }) => total === null) && <p>{r('stats.noCounts')}</p>}
      <p>{r('stats.prefecture.countryOrigin')}</p>
      <Origin of={rows} short={shortOrigin} />
      <Downloads tables={USAGE_TABLES} />
    </>
  )
}

/** Rates by kind of facility, one table a month. Kinds that are not known are left out and said to be unknown. */
export function TypeTables({ prefecture, rows, shortOrigin }: Rows<PrefectureFacilityUsage>) {
  const { words } = usePage()
  const { r } = words
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse()
  return (
    <>
      {months.map((month) => (
        <table key={month} data-csv={filesOf(TYPE_TABLES)} data-where={`month=${month};prefecture_code=${prefecture.code}`}>
          <caption>
            {r('stats.rateCaption')} <Month of={month} />
          </caption>
          <Head
            first="stats.nation.type"
            prefecture={prefecture}
            columns={{
              key: 'facility_type',
              own: 'rate_percent mynumber_count eligibility_checks',
              country: 'rate_percent',
              csv: nationalFiles(),
              where: `month=${month}`,
            }}
          />
          <tbody>
            {rows
              .filter((row) => row.month === month)
              .map(({ facilityType, ratePercent, used, total, mark }) => (
                <tr key={facilityType}>
                  <th scope="row" data-key={facilityType}>
                    {r(`stats.types.${facilityType}`)}
                  </th>
                  <td>
                    <Rate percent={ratePercent} mark={mark} />
                    {total !== null && (
                      <span class="change">
                        <Count of={used} unit={1} /> ÷ <Count of={total} unit={1} />
                      </span>
                    )}
                  </td>
                  <Country percent={nationalRateOf(figures(), month, facilityType)?.ratePercent} />
                </tr>
              ))}
          </tbody>
        </table>
      ))}
      <MarksLink of={rows} />
      <p>{r('stats.prefecture.otherTypes')}</p>
      <Origin of={rows} short={shortOrigin} />
      <Downloads tables={TYPE_TABLES} />
    </>
  )
}

/** The share of people who hold a card, where a text named this prefecture. */
export function HoldingTable({ prefecture, rows, shortOrigin }: Rows<CardHolding>) {
  const { words } = usePage()
  const { r, lang } = words
  const nationOf = (month: string) => figures().cardHolding.find((row) => row.prefecture === '00' && row.month === month)
  return (
    <>
      <table data-csv={`${HOLDING_TABLE}.csv`} data-where={`prefecture_code=${prefecture.code}`}>
        <caption>{r('stats.prefecture.holdingCaption')}</caption>
        <Head
          first="stats.nation.month"
          prefecture={prefecture}
          columns={{
            key: 'month',
            own: 'holding_percent',
            country: 'holding_percent',
            csv: `${HOLDING_TABLE}.csv`,
            where: 'prefecture_code=00',
          }}
        />
        <tbody>
          {rows.toReversed().map(({ month, holdingPercent }) => {
            const nation = nationOf(month)
            return (
              <tr key={month}>
                <th scope="row">
                  <HeadDate of={month} />
                </th>
                <td>{formatNumber(holdingPercent, lang, 1)}</td>
                <td>{nation ? formatNumber(nation.holdingPercent, lang, 1) : r('stats.notFound')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Origin of={rows} short={shortOrigin} />
      <Downloads tables={[HOLDING_TABLE]} />
    </>
  )
}

/** Rates by receipts, where the host imported some: a table of their own, never beside the others. */
export function ReceiptTable({ prefecture, rows }: { readonly prefecture: Prefecture; readonly rows: readonly PrefectureUsage[] }) {
  const { words } = usePage()
  const { r } = words
  return (
    <section>
      <h2>{r('stats.prefecture.receiptsTitle')}</h2>
      <p>{r('stats.receipt.why')}</p>
      <table data-csv="imported-usage.csv" data-where={`prefecture_code=${prefecture.code};basis=receipt;facility_type=all`}>
        <caption>{r('stats.receiptCaption')}</caption>
        <thead>
          <tr>
            <th scope="col" data-columns="month">
              {r('stats.nation.month')}
            </th>
            <th scope="col" class="r" data-columns="rate_percent mynumber_count eligibility_checks">
              <PrefectureName of={prefecture} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ month, ratePercent, used, total, mark }) => (
            <tr key={month}>
              <th scope="row">
                <HeadDate of={month} />
              </th>
              <td>
                <Rate percent={ratePercent} mark={mark} />
                {total !== null && (
                  <span class="change">
                    <Count of={used} unit={1} /> ÷ <Count of={total} unit={1} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Origin of={rows} short />
    </section>
  )
}

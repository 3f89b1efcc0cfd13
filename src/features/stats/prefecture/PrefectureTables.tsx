import type { CardHolding, FacilityType, Mark, PrefectureFacilityUsage, PrefectureUsage } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { formatNumber } from '../../../i18n/format'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Count, HeadDate, Month, rateText } from '../figure-text'
import { Rate } from '../Rate'
import { nationalRateOf } from '../series'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { filesOf, nationalFiles } from '../usage-files'
import { BesideTable } from './BesideTable'

const USAGE_TABLES = ['prefecture-usage', 'prefecture-usage-2024-05-scan'] as const
const TYPE_TABLES = ['prefecture-facility-usage', 'prefecture-facility-usage-2024-05-scan'] as const
const HOLDING_TABLE = 'prefecture-card-holding'
const BY_MONTH = { column: 'month', head: 'stats.nation.month' } as const

type Rows<T> = { readonly prefecture: Prefecture; readonly rows: readonly T[]; readonly shortOrigin: boolean }

type Counted = Pick<PrefectureUsage, 'ratePercent' | 'used' | 'total' | 'mark'>

/** A rate with the counts it is made of, where they are known. */
function CountedRate({ of: { ratePercent, used, total, mark } }: { readonly of: Counted }) {
  return (
    <>
      <Rate percent={ratePercent} mark={mark} />
      {total !== null && (
        <span class="change">
          <Count of={used} unit={1} /> ÷ <Count of={total} unit={1} />
        </span>
      )}
    </>
  )
}

const ofCountry = (month: string, lang: string, type?: FacilityType): string | undefined => {
  const usage = nationalRateOf(figures(), month, type)
  return usage && rateText(usage.ratePercent, lang)
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

/** Rates month by month, each with its change and mark, beside the country's rate of the same month. */
export function MonthTable({ prefecture, rows, shortOrigin }: Rows<PrefectureUsage>) {
  const { r, lang } = usePage().words
  return (
    <>
      <BesideTable
        prefecture={prefecture}
        caption={r('stats.rateCaption')}
        csv={filesOf(USAGE_TABLES)}
        where={`prefecture_code=${prefecture.code}`}
        by={BY_MONTH}
        columns="rate_percent delta_points"
        nation={{ csv: nationalFiles(), where: 'facility_type=all', column: 'rate_percent' }}
        rows={rows.toReversed().map(({ month, ratePercent, deltaPoints, mark }) => ({
          key: month,
          head: <HeadDate of={month} />,
          own: (
            <>
              <Rate percent={ratePercent} mark={mark} />
              {deltaPoints !== null && (
                <span class="change">
                  {r('stats.prefecture.change', {
                    points: `${deltaPoints < 0 ? '−' : '+'}${formatNumber(Math.abs(deltaPoints), lang, 2)}`,
                  })}
                </span>
              )}
            </>
          ),
          country: ofCountry(month, lang),
        }))}
      />
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
  const { r, lang } = usePage().words
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse()
  return (
    <>
      {months.map((month) => (
        <BesideTable
          key={month}
          prefecture={prefecture}
          caption={
            <>
              {r('stats.rateCaption')} <Month of={month} />
            </>
          }
          csv={filesOf(TYPE_TABLES)}
          where={`month=${month};prefecture_code=${prefecture.code}`}
          by={{ column: 'facility_type', head: 'stats.nation.type' }}
          columns="rate_percent mynumber_count eligibility_checks"
          nation={{ csv: nationalFiles(), where: `month=${month}`, column: 'rate_percent' }}
          rows={rows
            .filter((row) => row.month === month)
            .map((row) => ({
              key: row.facilityType,
              head: r(`stats.types.${row.facilityType}`),
              own: <CountedRate of={row} />,
              country: ofCountry(month, lang, row.facilityType),
            }))}
        />
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
  const { r, lang } = usePage().words
  const percent = (row: CardHolding) => formatNumber(row.holdingPercent, lang, 1)
  return (
    <>
      <BesideTable
        prefecture={prefecture}
        caption={r('stats.prefecture.holdingCaption')}
        csv={`${HOLDING_TABLE}.csv`}
        where={`prefecture_code=${prefecture.code}`}
        by={BY_MONTH}
        columns="holding_percent"
        nation={{ csv: `${HOLDING_TABLE}.csv`, where: 'prefecture_code=00', column: 'holding_percent' }}
        rows={rows.toReversed().map((row) => {
          const nation = figures().cardHolding.find(({ prefecture: code, month }) => code === '00' && month === row.month)
          return {
            key: row.month,
            head: <HeadDate of={row.month} />,
            own: percent(row),
            country: nation && percent(nation),
          }
        })}
      />
      <Origin of={rows} short={shortOrigin} />
      <Downloads tables={[HOLDING_TABLE]} />
    </>
  )
}

/** Rates by receipts, where the host imported some: a table of their own, never beside the others. */
export function ReceiptTable({ prefecture, rows }: { readonly prefecture: Prefecture; readonly rows: readonly PrefectureUsage[] }) {
  const { r } = usePage().words
  return (
    <section>
      <h2>{r('stats.prefecture.receiptsTitle')}</h2>
      <p>{r('stats.receipt.why')}</p>
      <BesideTable
        prefecture={prefecture}
        caption={r('stats.receiptCaption')}
        csv="imported-usage.csv"
        where={`prefecture_code=${prefecture.code};basis=receipt;facility_type=all`}
        by={BY_MONTH}
        columns="rate_percent mynumber_count eligibility_checks"
        rows={rows.toReversed().map((row) => ({ key: row.month, head: <HeadDate of={row.month} />, own: <CountedRate of={row} /> }))}
      />
      <Origin of={rows} short />
    </section>
  )
}

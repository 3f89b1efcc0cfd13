import { type ComponentChildren, Fragment } from 'preact'
import type { Prefecture } from '../../domain/figures/prefectures'
import { formatDate, formatMonth, formatNumber } from '../../i18n/format'
import { placeText } from '../../i18n/place-text'
import { richText } from '../../i18n/RichText'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'

/** Rates are published with two decimals. */
export const rateText = (percent: number, lang: string): string => formatNumber(percent, lang, 2)

/** The name of a prefecture in a language, as text with markup. */
export const prefectureText = (prefecture: Prefecture, lang: string): string => placeText(prefecture, lang)

export function PrefectureName({ of }: { readonly of: Prefecture }) {
  const { words } = usePage()
  return <>{richText(prefectureText(of, words.lang), words.lang)}</>
}

/** 'YYYY-MM' as text. */
export const Month = ({ of }: { readonly of: string }) => <DateText date={of} era={false} />

/** A date that heads a row or column: it may break between year, month and day, and nowhere else. */
export function HeadDate({ of }: { readonly of: string }) {
  const { words } = usePage()
  const parts = formatDate(of, words.lang, { era: false }).split(/(?<=[年月](?:\|\p{Script=Hiragana}+\})?)(?=\{?\d)/u)
  return (
    <time datetime={of}>
      {parts.map((part) => (
        <Fragment key={part}>
          <span class={parts.length > 1 ? 'one' : undefined}>{richText(part, words.lang)}</span>
          <wbr />
        </Fragment>
      ))}
    </time>
  )
}

/** The month without its year, for rows below a year. */
export function MonthOfYear({ of }: { readonly of: string }) {
  const { words } = usePage()
  return <>{richText(formatMonth(Number(of.slice(5, 7)), words.lang), words.lang)}</>
}

const TEN_THOUSAND = 10_000

/**
 * A count. One that was published in units of 10,000 is written so, because its last four digits are not data;
 * null was not published.
 */
export function Count({ of, unit }: { readonly of: number | null; readonly unit: 1 | 10000 | null }): ComponentChildren {
  const { words } = usePage()
  if (of === null) return <data value="">{words.r('stats.count.none')}</data>
  if (unit !== TEN_THOUSAND) return <span class="num">{formatNumber(of, words.lang)}</span>
  const inUnits = of / TEN_THOUSAND
  const values = {
    millions: formatNumber(of / 1_000_000, words.lang, 2),
    oku: formatNumber(Math.floor(inUnits / TEN_THOUSAND), words.lang),
    man: formatNumber(inUnits % TEN_THOUSAND, words.lang),
  }
  return (
    <data class="num" value={of}>
      {words.r(inUnits < TEN_THOUSAND ? 'stats.count.man' : 'stats.count.oku', values)}
    </data>
  )
}

/** The unit in which a count was published, where no column says so. */
export const unitOf = (count: number): 1 | 10000 => (count % TEN_THOUSAND === 0 ? TEN_THOUSAND : 1)

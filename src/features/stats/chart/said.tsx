import type { VNode } from 'preact'
import { formatDate, formatNumber } from '../../../i18n/format'
import type { PageWords } from '../../../i18n/page-words'
import { plainText } from '../../../i18n/rich-text'
import type { TextKey } from '../../../i18n/text-keys'
import { Month, rateText } from '../figure-text'

/** A value of a sentence: as text alone, and as it is shown. */
interface Said {
  readonly plain: string
  readonly shown: VNode
}

/** A sentence without markup, for the drawing, and with it, for the page. */
export interface Finding {
  readonly plain: string
  readonly shown: VNode
}

export const saidMonth = (month: string, lang: string): Said => ({
  plain: plainText(formatDate(month, lang, { era: false })),
  shown: <Month of={month} />,
})

export const saidRate = (percent: number, lang: string): Said => ({
  plain: rateText(percent, lang),
  shown: (
    <data class="num" value={percent}>
      {rateText(percent, lang)}
    </data>
  ),
})

/** A whole number that was calculated from several figures, or rounded. */
export const saidCalculated = (value: number, lang: string): Said => ({
  plain: formatNumber(value, lang, 0),
  shown: (
    <data value={value.toFixed(0)} data-calc>
      {formatNumber(value, lang, 0)}
    </data>
  ),
})

export const saidText = (words: PageWords, key: TextKey, values?: Readonly<Record<string, string | number>>): Said => ({
  plain: words.t(key, values),
  shown: <>{words.r(key, values)}</>,
})

/** What a drawing shows, as one sentence. */
export function finding(words: PageWords, key: TextKey, values: Readonly<Record<string, Said>>): Finding {
  const each = <T,>(of: (said: Said) => T) => Object.fromEntries(Object.entries(values).map(([name, said]) => [name, of(said)]))
  return {
    plain: words.t(
      key,
      each(({ plain }) => plain),
    ),
    shown: (
      <>
        {words.r(
          key,
          each(({ shown }) => shown),
        )}
      </>
    ),
  }
}

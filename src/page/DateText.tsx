import type { ComponentChildren } from 'preact'
import { dateInOrder, dateParts, formatDate } from '../i18n/format'
import { richText } from '../i18n/RichText'
import { isJapanese } from '../i18n/writing'
import { usePage } from './page-context'

/** A fixed day or partial date as text in the page's language. */
export function DateText({ date, era = true }: { readonly date: string; readonly era?: boolean }) {
  const { words } = usePage()
  return (
    <time datetime={date} class="one">
      {richText(formatDate(date, words.lang, { era }).replace(/年(?!\|)/, '年|'), words.lang)}
    </time>
  )
}

const Read = ({ base, reading }: { readonly base: ComponentChildren; readonly reading: ComponentChildren }) => (
  <ruby>
    {base}
    <rt>{reading}</rt>
  </ruby>
)

/** The day the page is read. Prerendered with the day of the build; the entry script puts the reader's day in. */
export function DayRead() {
  const { words, buildDay } = usePage()
  const parts = dateParts(buildDay, words.lang)
  const part = (name: keyof typeof parts) => <span data-part={name}>{parts[name]}</span>
  return (
    <time datetime={buildDay} data-day-read class="one">
      {!isJapanese(words.lang) ? (
        dateInOrder(buildDay, words.lang).map(({ type, value }) => (type === 'literal' ? value : part(type as keyof typeof parts)))
      ) : words.lang === 'ja-x-easy' ? (
        <>
          {part('year')}
          <ruby class="w">
            年<rt>ねん</rt>
          </ruby>
          <wbr />
          <span class="md">
            <Read base={<>{part('month')}月</>} reading={part('monthReading')} />
            <Read base={<>{part('day')}日</>} reading={part('dayReading')} />
          </span>
        </>
      ) : (
        <>
          {part('year')}年
          <wbr />
          {part('month')}月{part('day')}日{parts.era && <>（{part('era')}）</>}
        </>
      )}
    </time>
  )
}

import type { LocalDate } from '../../../domain/time/local-date'
import { dateParts, formatDate } from '../../../i18n/format'
import { plainText } from '../../../i18n/rich-text'
import type { DatesWords } from './dates-texts'
import { type DateRead, readDate } from './read-date'

const NUMBERS = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))

/** The name of a month (`2027-02`) as a choice. */
export const monthName = (month: string, words: DatesWords): string =>
  words.t('dates.form.monthOption', { month: dateParts(`${month}-01` as LocalDate, words.lang).month })

/** The day chosen in a form with `DateSelects` of that name. */
export function readSelects(form: HTMLFormElement, name: string): DateRead {
  const data = new FormData(form)
  const part = (of: string) => String(data.get(`${name}-${of}`) ?? '')
  return readDate(part('year'), part('month'), part('day'))
}

/** Year, month and day as three lists, in the order in which they stand on the card. No keyboard, no format to guess. */
export function DateSelects({
  words,
  name,
  years,
}: {
  readonly words: DatesWords
  readonly name: string
  readonly years: readonly number[]
}) {
  const choices = {
    year: years.map((year) => [String(year), plainText(formatDate(String(year), words.lang))] as const),
    month: NUMBERS.slice(0, 12).map((month) => [month, monthName(`2000-${month}`, words)] as const),
    day: NUMBERS.map((day) => [day, words.t('dates.form.dayOption', { day: Number(day) })] as const),
  }
  return (
    <div class="ymd">
      {(['year', 'month', 'day'] as const).map((part) => (
        <label key={part}>
          {words.r(`dates.form.${part}`)}
          {/* autocomplete off: a reload must not show a day the page has forgotten */}
          <select name={`${name}-${part}`} autocomplete="off">
            <option value="">―</option>
            {choices[part].map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

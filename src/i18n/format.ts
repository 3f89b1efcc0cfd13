import { type LocalDate, localDate } from '../domain/time/local-date'
import { dayReading, monthReading } from './date-readings'
import { isJapanese, writingOf } from './writing'

/** Formatters by locale and options: making one takes far longer than using it. */
const made = new Map<string, unknown>()
function once<O, F>(Format: new (locale: string[], options: O) => F, locale: string, options: O, like?: string): F {
  const key = `${Format.name}${locale}${JSON.stringify(options)}`
  const known = (made.get(key) as F | undefined) ?? new Format(like ? [locale, like] : [locale], options)
  made.set(key, known)
  return known
}

const asUtc = (day: LocalDate) => new Date(`${day}T00:00:00Z`)

const DAY: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }

/** Parts of a date as they are written in a language; `era` is the Japanese year name where it is used (令和8年), readings are for easy Japanese. */
export type DateParts = {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly era?: string
  readonly monthReading?: string
  readonly dayReading?: string
}

/** On phones the months stand in the page of their language (build/html-document.ts). */
const monthsOf = (lang: string): readonly string[] | undefined => {
  const page = globalThis.document?.documentElement
  return writingOf(lang).months ?? (page?.lang === lang ? page.dataset.months?.split(' ') : undefined)
}

/** A day in a language that is not Japanese, in its order: `year`, `month` and `day`, and `literal` for what stands between them. */
export function dateInOrder(day: LocalDate, lang: string): Intl.DateTimeFormatPart[] {
  const { locale } = writingOf(lang)
  const months = monthsOf(lang)
  if (!months) return once(Intl.DateTimeFormat, locale, DAY).formatToParts(asUtc(day))
  const [year = '', month, inMonth] = day.split('-')
  const blank = { type: 'literal', value: ' ' } as const
  return [
    { type: 'year', value: year },
    blank,
    { type: 'month', value: months[Number(month) - 1] ?? '' },
    blank,
    { type: 'day', value: `${Number(inMonth)}` },
  ]
}

/** The parts of a day for a language. */
export function dateParts(day: LocalDate, lang: string): DateParts {
  if (!isJapanese(lang)) return Object.fromEntries(dateInOrder(day, lang).map(({ type, value }) => [type, value])) as DateParts
  const [year = '', month, inMonth] = day.split('-').map(Number)
  return {
    year: `${year}`,
    month: `${month}`,
    day: `${inMonth}`,
    ...(lang === 'ja'
      ? { era: once(Intl.DateTimeFormat, 'ja-JP-u-ca-japanese', { timeZone: 'UTC', year: 'numeric', era: 'long' }).format(asUtc(day)) }
      : { monthReading: monthReading(Number(month)), dayReading: dayReading(Number(inMonth)) }),
  }
}

/** A month without its year, 1 to 12, as text with markup, as it stands inside a sentence: 8月, August, tháng 8. */
export function formatMonth(month: number, lang: string): string {
  if (lang === 'ja-x-easy') return `{${month}月|${monthReading(month)}}`
  const { script } = writingOf(lang)
  // Alone, Chinese months are 八月 and Vietnamese ones begin with a capital letter.
  if (script === 'Jpan' || script === 'Hans') return `${month}月`
  const parts = dateInOrder(localDate(`2000-${String(month).padStart(2, '0')}-01`), lang)
  return parts.find(({ type }) => type === 'month')?.value ?? `${month}`
}

/**
 * A day or partial date (`2025`, `2025-10`) as text with markup, in the order of the language.
 * Japanese days carry the era year (2026年11月21日（令和8年）) unless `era` is false.
 */
export function formatDate(partial: string, lang: string, { era = true } = {}): string {
  const [, month, day] = partial.split('-')
  const whole = localDate(`${partial}-01-01`.slice(0, 10))
  if (monthsOf(lang)) {
    const shown = dateInOrder(whole, lang).slice(0, day ? 5 : month ? 3 : 1)
    return shown.map(({ value }) => value).join('')
  }
  if (!isJapanese(lang)) {
    const options: Intl.DateTimeFormatOptions = {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    }
    return once(Intl.DateTimeFormat, writingOf(lang).locale, options).format(asUtc(whole))
  }
  const parts = dateParts(whole, lang)
  if (parts.monthReading) {
    const inYear = month ? `{${parts.month}月|${parts.monthReading}}` : ''
    return `${parts.year}{年|ねん}${inYear}${day ? `{${parts.day}日|${parts.dayReading}}` : ''}`
  }
  return `${parts.year}年${month ? `${parts.month}月` : ''}${day ? `${parts.day}日` : ''}${era && parts.era ? `（${parts.era}）` : ''}`
}

/** A number with the grouping of the language; `digits` fixes the decimals. */
export const formatNumber = (value: number, lang: string, digits?: number): string =>
  once(
    Intl.NumberFormat,
    writingOf(lang).locale,
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits },
    writingOf(lang).like,
  ).format(value)

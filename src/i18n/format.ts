import { type LocalDate, localDate } from '../domain/time/local-date'
import { dayReading, monthReading } from './date-readings'

/** Formatters by locale and options: making one takes far longer than using it. */
const made = new Map<string, unknown>()
function once<O, F>(Format: new (locale: string, options: O) => F, locale: string, options: O): F {
  const key = `${Format.name}${locale}${JSON.stringify(options)}`
  const known = (made.get(key) as F | undefined) ?? new Format(locale, options)
  made.set(key, known)
  return known
}

const asUtc = (day: LocalDate) => new Date(`${day}T00:00:00Z`)

/** Parts of a date as they are written in a language; `era` is the Japanese year name where it is used (令和8年), readings are for easy Japanese. */
export type DateParts = {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly era?: string
  readonly monthReading?: string
  readonly dayReading?: string
}

/** The parts of a day for a language. Numbers are plain; English months are names. */
export function dateParts(day: LocalDate, lang: string): DateParts {
  const date = asUtc(day)
  const written = (locale: string, options: Intl.DateTimeFormatOptions) =>
    once(Intl.DateTimeFormat, locale, { timeZone: 'UTC', year: 'numeric', ...options })
  if (!lang.startsWith('ja')) {
    const parts = written(lang, { month: 'long', day: 'numeric' }).formatToParts(date)
    return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as DateParts
  }
  const [year = '', month, inMonth] = day.split('-').map(Number)
  return {
    year: `${year}`,
    month: `${month}`,
    day: `${inMonth}`,
    ...(lang === 'ja'
      ? { era: written('ja-JP-u-ca-japanese', { era: 'long' }).format(date) }
      : { monthReading: monthReading(Number(month)), dayReading: dayReading(Number(inMonth)) }),
  }
}

/** A month without its year, 1 to 12, as text with markup: 8月, August. */
export function formatMonth(month: number, lang: string): string {
  if (lang === 'ja-x-easy') return `{${month}月|${monthReading(month)}}`
  return once(Intl.DateTimeFormat, lang, { timeZone: 'UTC', month: 'long' }).format(new Date(Date.UTC(2000, month - 1)))
}

/**
 * A day or partial date (`2025`, `2025-10`) as text with markup, in the order of the language.
 * Japanese days carry the era year (2026年11月21日（令和8年）) unless `era` is false.
 */
export function formatDate(partial: string, lang: string, { era = true } = {}): string {
  const [, month, day] = partial.split('-')
  const parts = dateParts(localDate(`${partial}-01-01`.slice(0, 10)), lang)
  if (lang === 'ja-x-easy') {
    const inYear = month ? `{${parts.month}月|${parts.monthReading}}` : ''
    return `${parts.year}{年|ねん}${inYear}${day ? `{${parts.day}日|${parts.dayReading}}` : ''}`
  }
  if (lang.startsWith('ja')) {
    return `${parts.year}年${month ? `${parts.month}月` : ''}${day ? `${parts.day}日` : ''}${era && parts.era ? `（${parts.era}）` : ''}`
  }
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }
  return once(Intl.DateTimeFormat, lang === 'en' ? 'en-GB' : lang, options).format(asUtc(localDate(`${partial}-01-01`.slice(0, 10))))
}

/** A number with the grouping of the language; `digits` fixes the decimals. */
export const formatNumber = (value: number, lang: string, digits?: number): string =>
  once(Intl.NumberFormat, lang, digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)

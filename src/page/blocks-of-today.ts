import { holdsOn } from '../domain/time/dated'
import type { LocalDate } from '../domain/time/local-date'
import { dayReading, monthReading } from '../i18n/date-readings'

/**
 * The parts of a day as `<DayRead>` has them, by their names. Part of the script of every page, so that it knows no table of languages:
 * a page says itself where its language wants another locale or has months that browsers lack.
 */
function partsOf(day: LocalDate, lang: string, page: HTMLElement): Readonly<Record<string, string | undefined>> {
  const { locale = lang, months } = page.lang === lang ? page.dataset : ({} as DOMStringMap)
  const [, month = 0, inMonth = 0] = day.split('-').map(Number)
  const formatted = (locales: string[], options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales, { timeZone: 'UTC', year: 'numeric', ...options }).formatToParts(new Date(`${day}T00:00:00Z`))
  return {
    ...Object.fromEntries(formatted([locale, 'en'], { month: 'long', day: 'numeric' }).map(({ type, value }) => [type, value])),
    ...(months && { month: months.split(' ')[month - 1] }),
    ...(lang === 'ja' && {
      era: formatted(['ja-JP-u-ca-japanese'], { era: 'long' })
        .map(({ value }) => value)
        .join(''),
    }),
    monthReading: monthReading(month),
    dayReading: dayReading(inMonth),
  }
}

/** Shows the dated blocks that hold on the day, hides the others, and writes the day into `data-day-read`. */
export function showBlocksOf(day: LocalDate, root: ParentNode & Node, lang: string): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-from],[data-to]')) {
    const { from, to } = block.dataset as { from?: LocalDate; to?: LocalDate }
    block.hidden = !holdsOn(day, { from, to })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-day-read]')) {
    if (time.dateTime === day) continue
    time.dateTime = day
    const parts = partsOf(day, lang, time.ownerDocument.documentElement)
    for (const span of time.querySelectorAll<HTMLElement>('[data-part]')) span.textContent = parts[span.dataset.part ?? ''] ?? ''
  }
}

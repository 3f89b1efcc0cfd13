import { holdsOn } from '../domain/time/dated'
import type { LocalDate } from '../domain/time/local-date'
import { dayReading, monthReading } from '../i18n/date-readings'

/**
 * The parts of a day as `<DayRead>` has them, by their names. Part of the script of every page, so that it knows no table of languages:
 * a page says itself where its language wants another locale or has months that browsers lack.
 * In Japanese all parts are numbers: making a formatter takes a slow phone longer than all else of the first page.
 */
function partsOf(day: LocalDate, lang: string, page: HTMLElement): Readonly<Record<string, string | undefined>> {
  const { locale = lang, months } = page.lang === lang ? page.dataset : ({} as DOMStringMap)
  const [year = 0, month = 0, inMonth = 0] = day.split('-').map(Number)
  if (lang.startsWith('ja'))
    return { year: `${year}`, month: `${month}`, day: `${inMonth}`, monthReading: monthReading(month), dayReading: dayReading(inMonth) }
  const parts = new Intl.DateTimeFormat([locale, 'en'], { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).formatToParts(
    new Date(`${day}T00:00:00Z`),
  )
  return {
    ...Object.fromEntries(parts.map(({ type, value }) => [type, value])),
    ...(months && { month: months.split(' ')[month - 1] }),
  }
}

/** 令和8年, so many years later. */
const eraLater = (era: string, years: number): string => era.replace(/\d+/, (year) => `${Number(year) + years}`)

/** Shows the dated blocks that hold on the day, hides the others, and writes the day into `data-day-read`. */
export function showBlocksOf(day: LocalDate, root: ParentNode & Node, lang: string): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-from],[data-to]')) {
    const { from, to } = block.dataset as { from?: LocalDate; to?: LocalDate }
    block.hidden = !holdsOn(day, { from, to })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-day-read]')) {
    if (time.dateTime === day) continue
    const parts = partsOf(day, lang, time.ownerDocument.documentElement)
    const years = Number.parseInt(day, 10) - Number.parseInt(time.dateTime, 10)
    time.dateTime = day
    for (const span of time.querySelectorAll<HTMLElement>('[data-part]')) {
      const { part = '' } = span.dataset
      span.textContent = part === 'era' ? eraLater(span.textContent ?? '', years) : (parts[part] ?? '')
    }
  }
}

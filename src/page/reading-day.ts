import { dayRead, type LocalDate, todayIn, untilTomorrow } from '../domain/time/local-date'

const NEW_DAY = 'newday'
/** Timers fire a little early or late. */
const MARGIN_MS = 1000

/** The day of the build, which every page carries (`html[data-built]`). */
export const buildDayOfPage = (): LocalDate | undefined => document.documentElement.dataset.built as LocalDate | undefined

/** The day for which the page is read, in Japan: today, but never before the build. The one clock of scripts on a page. */
export const readingDay = (now = new Date()): LocalDate => dayRead(now, buildDayOfPage())

/** Whether the device's clock shows a day before the build. */
export const isClockBehind = (now = new Date()): boolean => todayIn('Asia/Tokyo', now) < readingDay(now)

/** Calls back when the page is read on another day than before; gives the way to stop that. */
export function onNewDay(tell: (day: LocalDate) => void): () => void {
  const heard = () => tell(readingDay())
  document.addEventListener(NEW_DAY, heard)
  return () => document.removeEventListener(NEW_DAY, heard)
}

/**
 * Watches for another day: midnight, a tab brought to the front, a page brought back by the browser. Calls `show` at once and
 * on every change of day or of trust in the clock, then tells the islands.
 */
export function watchDay(show: (day: LocalDate, clockIsBehind: boolean) => void): void {
  let shown = ''
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    const now = new Date()
    const [day, isBehind] = [readingDay(now), isClockBehind(now)]
    clearTimeout(timer)
    timer = setTimeout(look, untilTomorrow(now) + MARGIN_MS)
    if (shown === `${day}${isBehind}`) return
    shown = `${day}${isBehind}`
    show(day, isBehind)
    document.dispatchEvent(new Event(NEW_DAY))
  }
  look()
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
}

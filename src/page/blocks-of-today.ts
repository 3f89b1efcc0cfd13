import { holdsOn } from '../domain/time/dated'
import type { LocalDate } from '../domain/time/local-date'
import { type DateParts, dateParts } from '../i18n/format'

/** Shows the dated blocks that hold on the day, hides the others, and writes the day into `data-day-read`. */
export function showBlocksOf(day: LocalDate, root: ParentNode, lang: string): void {
  for (const block of root.querySelectorAll<HTMLElement>('[data-from],[data-to]')) {
    const { from, to } = block.dataset as { from?: LocalDate; to?: LocalDate }
    block.hidden = !holdsOn(day, { from, to })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-day-read]')) {
    if (time.dateTime === day) continue
    time.dateTime = day
    const parts = dateParts(day, lang)
    for (const span of time.querySelectorAll<HTMLElement>('[data-part]'))
      span.textContent = parts[span.dataset.part as keyof DateParts] ?? ''
  }
}

import { holdsOn } from '../domain/time/dated'
import { type LocalDate, todayIn } from '../domain/time/local-date'
import { type DateParts, dateParts } from '../i18n/format'

/** Shows the dated blocks that hold on the reader's day in Japan, hides the others, and writes that day into `data-day-read`. */
export function showBlocksOfToday(root: ParentNode, lang: string, now: Date): void {
  const today = todayIn('Asia/Tokyo', now)
  for (const block of root.querySelectorAll<HTMLElement>('[data-from],[data-to]')) {
    const { from, to } = block.dataset as { from?: LocalDate; to?: LocalDate }
    block.hidden = !holdsOn(today, { from, to })
  }
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-day-read]')) {
    if (time.dateTime === today) continue
    time.dateTime = today
    const parts = dateParts(today, lang)
    for (const span of time.querySelectorAll<HTMLElement>('[data-part]'))
      span.textContent = parts[span.dataset.part as keyof DateParts] ?? ''
  }
}

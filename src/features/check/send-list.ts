import { carried, encodeHandover } from '../../domain/check/handover'
import type { Person } from '../../domain/check/person'
import { checklist } from '../../facts/checklist'
import { readingDay } from '../../page/reading-day'
import { messengerLink } from './handover/links'

/** Hands a list to the share sheet of the phone; where there is none, goes to the page with every other way. */
export async function sendList(person: Person, page: string, subject: string): Promise<void> {
  if (!('share' in navigator)) return location.assign(page)
  const fragment = encodeHandover(
    carried(person, readingDay()),
    checklist.map(({ id }) => id),
  )
  // Closing the sheet without choosing rejects: nothing to tell.
  await navigator
    .share({ title: subject, text: subject, url: messengerLink(new URL(page, location.href).href, fragment) })
    .catch(() => undefined)
}

import { encodeHandover } from '../../domain/check/handover'
import type { Person } from '../../domain/check/person'
import { checklist } from '../../facts/checklist'
import { messengerLink } from './handover/links'

type Message = { readonly subject: string; readonly text: string }

/** Hands a list to the share sheet of the phone; where there is none, goes to the page with every other way. */
export async function sendList(person: Person, page: string, { subject, text }: Message): Promise<void> {
  if (!('share' in navigator)) return location.assign(page)
  const fragment = encodeHandover(
    person,
    checklist.map(({ id }) => id),
  )
  // Closing the sheet without choosing rejects: nothing to tell.
  await navigator.share({ title: subject, text, url: messengerLink(new URL(page, location.href).href, fragment) }).catch(() => undefined)
}

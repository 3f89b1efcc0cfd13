import { addDays, type LocalDate } from '../domain/time/local-date'
import type { Edition } from '../edition/schema'

/** A file that is older is not to be believed (RFC 9116 asks for less than a year). */
const VALID_DAYS = 360

type Site = { readonly edition: Edition | undefined; readonly origin: string; readonly base: string; readonly buildDay: LocalDate }

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. Undefined where no edition names a contact. */
export function securityTxt({ edition, origin, base, buildDay }: Site): string | undefined {
  const { url, phone } = edition?.contact ?? {}
  const contacts = [url, phone && `tel:+81-${phone.slice(1)}`].filter(Boolean)
  if (contacts.length === 0) return undefined
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${addDays(buildDay, VALID_DAYS)}T00:00:00Z`,
    'Preferred-Languages: ja, en',
    `Canonical: ${origin}${base}.well-known/security.txt`,
    '',
  ].join('\n')
}

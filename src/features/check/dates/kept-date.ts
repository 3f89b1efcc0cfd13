import type { DateOnCard } from '../../../domain/check/certificate'
import type { Person } from '../../../domain/check/person'
import type { LocalDate } from '../../../domain/time/local-date'
import { changePerson, currentPersonId, readCurrentPerson } from '../../../storage/people'
import { askToPersist } from '../../../storage/persist'

/** A day and which of the printed dates it is. */
export type KeptDate = { readonly of: DateOnCard; readonly day: LocalDate }

/** Whose dates this page shows. */
let shown: string | undefined

/** The person whose list is shown. Rejects when nothing can be read. */
export async function shownPerson(): Promise<Person> {
  const person = await readCurrentPerson()
  shown = person.id
  return person
}

/** The dates kept for a person. */
export const datesOf = ({ certificateDate, cardDate, cardEndsWithStay }: Person): readonly KeptDate[] => [
  ...(cardDate ? [{ of: cardEndsWithStay ? 'stay' : 'card', day: cardDate } as const] : []),
  ...(certificateDate ? [{ of: 'certificate', day: certificateDate } as const] : []),
]

/** The date to show at once: a card that is over decides, whatever the certificate says. */
export async function keptDate(today: LocalDate): Promise<KeptDate | undefined> {
  const dates = datesOf(await shownPerson())
  const over = dates.find(({ of, day }) => of !== 'certificate' && day < today)
  return over ?? dates.findLast(Boolean)
}

/** Keeps a date for that person, or forgets it. Rejects when the phone keeps nothing. */
export async function keepDate({ of, day }: KeptDate, isKept: boolean): Promise<void> {
  await changePerson(shown ?? (await currentPersonId()), (person) => {
    if (of === 'certificate') {
      const { certificateDate: _, ...rest } = person
      return isKept ? { ...rest, certificateDate: day } : rest
    }
    const { cardDate: _, cardEndsWithStay: __, ...rest } = person
    return isKept ? { ...rest, cardDate: day, ...(of === 'stay' && { cardEndsWithStay: true }) } : rest
  })
  if (isKept) await askToPersist()
}

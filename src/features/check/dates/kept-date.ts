import type { LocalDate } from '../../../domain/time/local-date'
import { changePerson, currentPersonId, readCurrentPerson } from '../../../storage/people'
import { askToPersist } from '../../../storage/persist'

/** The date kept for the person whose list is shown. Rejects when nothing can be read. */
export const keptDate = async (): Promise<LocalDate | undefined> => (await readCurrentPerson()).certificateDate

/** Keeps the date for that person, or forgets it. Rejects when the phone keeps nothing. */
export async function keepDate(day: LocalDate | undefined): Promise<void> {
  await changePerson(await currentPersonId(), ({ certificateDate: _, ...person }) => ({ ...person, ...(day && { certificateDate: day }) }))
  if (day) await askToPersist()
}

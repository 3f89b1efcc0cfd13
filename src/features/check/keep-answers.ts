import type { Answers } from '../../domain/check/person'
import { changePerson, currentPersonId } from '../../storage/people'
import { askToPersist } from '../../storage/persist'

/** Keeps the answers in the list that is shown. Rejects when the phone keeps nothing. */
export async function keepAnswers(answers: Answers): Promise<void> {
  await changePerson(await currentPersonId(), (kept) => ({ ...kept, answers }))
  await askToPersist()
}

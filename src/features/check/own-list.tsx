import { render } from 'preact'
import { answersOn, outcomeOf } from '../../domain/check/situation'
import { answersFromFragment } from '../../domain/check/situation-questions'
import type { LocalDate } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'
import { formatDate } from '../../i18n/format'
import { readingDay } from '../../page/reading-day'
import { changePerson, readCurrentPerson } from '../../storage/people'
import { FIRST_PERSON, newPerson } from '../../storage/person-record'
import type { CheckWords } from './CheckIsland'

/** The list of one person on the phone. */
export type OwnList = {
  readonly isFirst: boolean
  /** Whether answers bring steps of their own. */
  readonly hasAnswers: boolean
  /** Marks the steps that are theirs on a day; says whether there are any. */
  fit(day: LocalDate): boolean
}

const idOf = (item: Element): string => item.querySelector<HTMLInputElement>('[data-step]')?.dataset.step ?? ''

/** Lets a person put a step aside, and take it back. */
function offerNotForMe(item: HTMLElement, words: CheckWords, put: (isAside: boolean) => void) {
  const place = document.createElement('p')
  place.className = 'not-me screen'
  item.append(place)
  const name = item.querySelector('b')
  const show = () => {
    const isAside = 'notForMe' in item.dataset
    const tap = () => {
      item.toggleAttribute('data-not-for-me')
      put(!isAside)
      show()
    }
    const key = isAside ? 'check.forMe' : 'check.notForMe'
    render(
      <button class="link" type="button" aria-label={`${words.t(key)}: ${name?.innerText}`} onClick={tap}>
        {words.r(key)}
      </button>,
      place,
    )
  }
  show()
}

/** Says below a step on which day it was done. */
function dayShower(item: HTMLElement, words: CheckWords): (day: LocalDate | undefined) => void {
  const place = document.createElement('p')
  place.className = 'done-on soft'
  item.append(place)
  return (day) => render(day ? words.r('check.doneOn', { date: formatDate(day, words.lang, { era: false }) }) : null, place)
}

/**
 * Fits the list to its person: answers in the address or kept ones bring their steps, and what was put aside stays aside.
 * `changed` is told after every change, `refused` when it cannot be kept.
 */
export async function showOwnList(words: CheckWords, changed: () => void, refused: () => void): Promise<OwnList> {
  // Where nothing can be read, the list of ticks has said so.
  const person = await readCurrentPerson().catch(() => newPerson(FIRST_PERSON))
  const given = answersFromFragment(location.hash)
  const isGiven = Object.keys(given).length > 0
  const answersOfDay = (day: LocalDate) => (isGiven ? given : answersOn(person.answers, person.certificateDate, day))
  const items = [...document.querySelectorAll<HTMLElement>('.ticks > li')]
  for (const item of items) {
    const id = idOf(item)
    const showDay = dayShower(item, words)
    showDay(person.ticks[id])
    item.addEventListener('change', ({ target }) => showDay((target as HTMLInputElement).checked ? readingDay() : undefined))
    item.toggleAttribute('data-not-for-me', person.notForMe.includes(id))
    offerNotForMe(item, words, (isAside) => {
      changed()
      changePerson(person.id, (kept) => ({
        ...kept,
        notForMe: isAside ? [...new Set([...kept.notForMe, id])] : kept.notForMe.filter((one) => one !== id),
      })).catch(refused)
    })
  }
  return {
    isFirst: person.id === FIRST_PERSON,
    hasAnswers: Object.keys(answersOfDay(readingDay())).length > 0,
    fit(day) {
      const answers = answersOfDay(day)
      const steps = Object.keys(answers).length > 0 ? outcomeOf(situations, answers, day).steps : []
      for (const item of items) item.toggleAttribute('data-own', steps.includes(idOf(item)))
      return steps.length > 0
    },
  }
}

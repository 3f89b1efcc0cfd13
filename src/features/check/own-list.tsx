import { render } from 'preact'
import { answersOn, outcomeOf } from '../../domain/check/situation'
import { answersFromFragment } from '../../domain/check/situation-questions'
import type { OutcomeStep } from '../../domain/check/situation-steps'
import type { LocalDate } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'
import { formatDate } from '../../i18n/format'
import { islandWords } from '../../i18n/island-words'
import { lateTexts } from '../../i18n/late-texts'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { changePerson, readCurrentPerson } from '../../storage/people'
import { FIRST_PERSON, newPerson } from '../../storage/person-record'
import type { CheckWords } from './check-texts'

/** Whether this is the list of the phone's first person, and whether answers bring steps of their own. */
export type OwnList = { readonly isFirst: boolean; readonly hasSteps: boolean }

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

type FormWords = Words<Extract<TextKey, `forms.${string}`>>

/** Says a step in the words of the person's situation. What is said in everybody's words goes with them. */
function sayAs(item: HTMLElement, { id, as }: OutcomeStep, words: FormWords) {
  const place = item.querySelector('label span')
  const key = (part: 'name' | 'what') => `forms.${id}.${as}.${part}` as Extract<TextKey, `forms.${string}`>
  if (!place) return
  place.replaceChildren()
  render(
    <>
      <b>{words.r(key('name'))}</b>
      <br />
      {words.r(key('what'))}
    </>,
    place,
  )
  item.querySelector('details')?.remove()
}

/** The words that steps have in single situations. Undefined when they are not to be had just now. */
const formWords = (lang: string): Promise<FormWords | undefined> =>
  lateTexts('forms', lang).then(
    (texts) => islandWords(lang, texts),
    () => undefined,
  )

/**
 * Fits the list to its person: answers in the address or kept ones bring their steps, and what was put aside stays aside.
 * `changed` is told after every change, `refused` when it cannot be kept.
 */
export async function showOwnList(words: CheckWords, today: LocalDate, changed: () => void, refused: () => void): Promise<OwnList> {
  // Where nothing can be read, the list of ticks has said so.
  const person = await readCurrentPerson().catch(() => newPerson(FIRST_PERSON))
  const given = answersFromFragment(location.hash)
  const answers = Object.keys(given).length > 0 ? given : answersOn(person.answers, person, today)
  const steps = Object.keys(answers).length > 0 ? outcomeOf(situations, answers, today).steps : []
  const forms = steps.some(({ as }) => as) ? await formWords(words.lang) : undefined
  for (const item of document.querySelectorAll<HTMLElement>('.ticks > li')) {
    const id = idOf(item)
    // A step whose own words are missing is left out: everybody's words could contradict the answer.
    const own = steps.find((step) => step.id === id && (!step.as || forms))
    if (own?.as && forms) sayAs(item, own, forms)
    const showDay = dayShower(item, words)
    showDay(person.ticks[id])
    item.addEventListener('change', ({ target }) => showDay((target as HTMLInputElement).checked ? today : undefined))
    item.toggleAttribute('data-own', own !== undefined)
    item.toggleAttribute('data-not-for-me', person.notForMe.includes(id))
    offerNotForMe(item, words, (isAside) => {
      changed()
      changePerson(person.id, (kept) => ({
        ...kept,
        notForMe: isAside ? [...new Set([...kept.notForMe, id])] : kept.notForMe.filter((one) => one !== id),
      })).catch(refused)
    })
  }
  return { isFirst: person.id === FIRST_PERSON, hasSteps: steps.length > 0 }
}

import { render } from 'preact'
import type { Person } from '../../domain/check/person'
import type { OutcomeStep } from '../../domain/check/situation-steps'
import type { LocalDate } from '../../domain/time/local-date'
import { formatDate } from '../../i18n/format'
import { islandWords } from '../../i18n/island-words'
import { lateTexts } from '../../i18n/late-texts'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { readingDay } from '../../page/reading-day'
import { readCurrentPerson } from '../../storage/people'
import { FIRST_PERSON, newPerson } from '../../storage/person-record'
import { watchPerson } from '../../storage/person-watch'
import { asideOnItsWay, withAsideOnTheirWay } from '../../storage/put-aside'
import { ticksOnTheirWay } from '../../storage/tick-journal'
import { keepTick } from '../../storage/ticks'
import type { CheckWords } from './check-texts'
import { nameBox } from './name-boxes'

export type MineWords = Words<Extract<TextKey, `mine.${string}`>>

/** The list of one person on the phone. */
export type OwnList = {
  readonly person: Person
  /** Missing where there is nothing to say: nobody else's list, and no answers. */
  readonly words: MineWords | undefined
  readonly isFirst: boolean
  /** Whether answers bring steps of their own. */
  readonly hasAnswers: boolean
  /** Marks the steps that are theirs on a day; says whether there are any. */
  fit(day: LocalDate): boolean
}

const idOf = (item: Element): string => item.querySelector<HTMLInputElement>('[data-step]')?.dataset.step ?? ''

/** What a step is called, as it is shown. */
const shownName = (item: Element): string => item.querySelector<HTMLElement>('label > span:not([hidden]) b, b')?.innerText ?? ''

/** Lets a person put a step aside, and take it back. */
function offerNotForMe(item: HTMLElement, name: string, words: CheckWords, put: (isAside: boolean) => void) {
  const place = document.createElement('p')
  place.className = 'not-me screen'
  item.append(place)
  const show = (called: string) => {
    const isAside = 'notForMe' in item.dataset
    const tap = () => {
      item.toggleAttribute('data-not-for-me')
      put(!isAside)
      show(shownName(item))
    }
    const key = isAside ? 'check.forMe' : 'check.notForMe'
    render(
      <button class="link" type="button" aria-label={`${words.t(key)}: ${called}`} onClick={tap}>
        {words.r(key)}
      </button>,
      place,
    )
  }
  show(name)
}

/** Says below a step on which day it was done. */
function dayShower(item: HTMLElement, words: CheckWords): (day: LocalDate | undefined) => void {
  const place = document.createElement('p')
  place.className = 'done-on soft'
  item.append(place)
  return (day) => render(day ? words.r('check.doneOn', { date: formatDate(day, words.lang, { era: false }) }) : null, place)
}

/** One button for each group: what to put aside is chosen only when somebody wants to. */
function offerAside(list: HTMLElement, words: CheckWords) {
  const place = document.createElement('p')
  place.className = 'screen'
  list.previousElementSibling?.append(place)
  const show = () => {
    const isChoosing = 'choosing' in list.dataset
    const tap = () => {
      list.toggleAttribute('data-choosing')
      show()
    }
    render(
      <button class="link" type="button" aria-pressed={isChoosing} onClick={tap}>
        {words.r('mine.list.aside')}
      </button>,
      place,
    )
  }
  show()
}

type FormWords = Words<Extract<TextKey, `forms.${string}`>>

/** Says a step in the words of the person's situation, or in everybody's. What is said in more words goes with everybody's. */
function sayAs(item: HTMLElement, step: OutcomeStep | undefined, words: FormWords) {
  const usual = item.querySelector<HTMLElement>('label > span:not(.own)')
  const more = item.querySelector('details')
  const key = (part: 'name' | 'what') => `forms.${step?.id}.${step?.as}.${part}` as Extract<TextKey, `forms.${string}`>
  if (!usual) return
  let own = item.querySelector<HTMLElement>('label > .own')
  if (!own) {
    own = document.createElement('span')
    own.className = 'own'
    usual.after(own)
  }
  usual.hidden = step?.as !== undefined
  own.hidden = !usual.hidden
  // What helps with the step in any case stays: pages and phone lines.
  for (const text of more?.querySelectorAll('p') ?? []) text.hidden = usual.hidden
  if (more) more.hidden = usual.hidden && !more.querySelector('a')
  render(
    step?.as ? (
      <>
        <b>{words.r(key('name'))}</b>
        <br />
        <span>{words.r(key('what'))}</span>
      </>
    ) : null,
    own,
  )
  const box = item.querySelector<HTMLInputElement>('[data-step]')
  if (box) nameBox(box)
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
export async function showOwnList(words: CheckWords, changed: () => void, refused: () => void): Promise<OwnList> {
  // Read before the person, so that it cannot be kept and struck out in between.
  const onTheirWay = ticksOnTheirWay()
  // Where nothing can be read, the list of ticks has said so.
  const person = await readCurrentPerson().catch(() => newPerson(FIRST_PERSON))
  // Somebody else was chosen elsewhere: the page is read again before anything is done to their list.
  watchPerson(person, () => location.reload())
  const isFirst = person.id === FIRST_PERSON
  // Most have told nothing: for them the rules and their words stay where they are.
  const mayHaveAnswers = location.hash.length > 1 || Object.keys(person.answers).length > 0
  const stepsOn = mayHaveAnswers ? (await import('./steps-of-answers')).stepsOfAnswers(person, location.hash) : () => []
  const hasAnswers = stepsOn(readingDay()).length > 0
  const forms = hasAnswers ? await formWords(words.lang) : undefined
  const mine: MineWords | undefined = hasAnswers || !isFirst ? islandWords(words.lang, await lateTexts('mine', words.lang)) : undefined
  const items = [...document.querySelectorAll<HTMLElement>('.ticks > li')]
  // Asked before anything is added: each name asked in between would lay the page out once more.
  const names = items.map(shownName)
  for (const list of document.querySelectorAll<HTMLElement>('.ticks')) offerAside(list, words)
  const aside = withAsideOnTheirWay(person.id, person.notForMe, onTheirWay)
  for (const [i, item] of items.entries()) {
    const id = idOf(item)
    const showDay = dayShower(item, words)
    showDay(person.ticks[id])
    item.addEventListener('change', ({ target }) => showDay((target as HTMLInputElement).checked ? readingDay() : undefined))
    item.toggleAttribute('data-not-for-me', aside.includes(id))
    offerNotForMe(item, names[i] ?? '', words, (isAside) => {
      changed()
      keepTick(asideOnItsWay(person.id, id, isAside)).catch(refused)
    })
  }
  return {
    person,
    words: mine,
    isFirst,
    hasAnswers,
    fit(day) {
      const steps = stepsOn(day)
      for (const item of items) {
        // A step whose own words are missing is left out: everybody's words could contradict the answer.
        const own = steps.find(({ id, as }) => id === idOf(item) && (!as || forms))
        item.toggleAttribute('data-own', own !== undefined)
        if (forms) sayAs(item, own, forms)
      }
      return steps.length > 0
    },
  }
}

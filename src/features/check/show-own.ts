import type { Answers, PersonLabel } from '../../domain/check/person'
import { leavesRoomFor, type Outcome, outcomeOf } from '../../domain/check/situation'
import { answersBefore, answersToFragment } from '../../domain/check/situation-questions'
import { formName } from '../../domain/check/situation-steps'
import { situations } from '../../facts/situations'
import type { IslandSite } from '../../page/Island'
import { readingDay } from '../../page/reading-day'
import { bringNotes } from './bring-notes'
import { outcomeAddress } from './outcome-address'

/** Makes the page of a situation the page of one person: only their steps, their notes open and first, their back-up only. */
export function showOwn(root: ParentNode, answers: Answers, { bring, backup, notes, steps }: Outcome): void {
  const things: readonly string[] = [...bring, ...backup]
  for (const thing of root.querySelectorAll<HTMLElement>('[data-thing]')) thing.hidden = !things.includes(thing.dataset.thing ?? '')
  const list = root.querySelector('.steps')
  const forms = steps.map(formName)
  for (const step of root.querySelectorAll<HTMLElement>('[data-step-of]')) step.hidden = !forms.includes(step.dataset.stepOf ?? '')
  // In the order of this person: what their answers brought up comes first.
  for (const form of forms) list?.append(...root.querySelectorAll(`[data-step-of="${form}"]`))
  for (const note of situations.notes) {
    const text = root.querySelector<HTMLElement>(`[data-note="${note.id}"], [data-elsewhere="${note.id}"]`)
    if (text && !leavesRoomFor(note, answers)) text.hidden = true
  }
  for (const { id, isSure } of [...notes].reverse()) {
    const note = root.querySelector<HTMLDetailsElement>(`[data-note="${id}"]`)
    if (!note || !isSure) continue
    note.open = true
    note.parentElement?.parentElement?.prepend(note.parentElement)
    // What the person said themselves is read before the steps.
    const section = note.closest('section')
    if (section) root.querySelector('.steps')?.closest('section')?.before(section)
  }
}

/** Fits an open page to answers, again whenever the day has changed; when they lead to another situation, goes there. */
export function fitPage(answers: Answers, kind: string, site: IslandSite, label?: PersonLabel): void {
  const outcome = outcomeOf(situations, answers, readingDay())
  if (outcome.kind !== kind) {
    // The rules of the day, or somebody's hand on the address: the answers lead, not the page.
    location.replace(outcomeAddress(site, answers, label))
    return
  }
  showOwn(document, answers, outcome)
  void bringNotes(document, outcome)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-with-answers]')) link.hash = answersToFragment(answers, label)
  const change = document.querySelector<HTMLAnchorElement>('[data-change]')
  if (!change) return
  change.hash = answersToFragment(answersBefore(answers) ?? {}, label)
  const [again, changed] = change.querySelectorAll('span')
  if (again) again.hidden = true
  if (changed) changed.hidden = false
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { ownProgress } from '../../../domain/check/own-steps'
import { PERSON_LABELS, type Person, type PersonLabel } from '../../../domain/check/person'
import { situations } from '../../../facts/situations'
import { readingDay } from '../../../page/reading-day'
import type { PeopleHere } from '../../../storage/people-here'
import { FIRST_PERSON, newPerson } from '../../../storage/person-record'
import type { Do } from './handover-props'
import { type HandoverWords, labelText } from './handover-texts'
import { initialsFrom } from './initials'
import { nameShown } from './person-name'

type Props = { readonly words: HandoverWords; readonly here: PeopleHere; readonly act: Do; readonly steps: readonly string[] }

/** Whose lists are on this phone: choose one, add one, remove one after asking once. */
export function PeopleList({ words, here, act, steps }: Props) {
  const { r } = words
  const [leaving, setLeaving] = useState<Person>()
  const asked = useRef<HTMLParagraphElement>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => asked.current?.focus(), [leaving])
  const stay = (id: string) => {
    setLeaving(undefined)
    list.current?.querySelector<HTMLElement>(`[data-remove="${id}"]`)?.focus()
  }
  // The first person is there before anything is kept.
  const isCurrentKept = here.people.some(({ id }) => id === here.currentId)
  const people = isCurrentKept ? here.people : [newPerson(FIRST_PERSON), ...here.people]
  return (
    <section>
      <h2>{r('handover.people.title')}</h2>
      <fieldset class="people" ref={list}>
        <legend>{r('handover.people.question')}</legend>
        {people.map((person) => (
          <div key={person.id}>
            <label>
              <input
                type="radio"
                name="person"
                checked={person.id === here.currentId}
                onChange={() =>
                  act({ kind: 'choose', id: person.id }, () => <p>{r('handover.people.chosen', { who: nameShown(person, words) })}</p>)
                }
              />
              <span>
                {nameShown(person, words)}
                <br />
                {r('handover.people.filled', {
                  answers: Object.values(person.answers).filter((answer) => answer !== 'unknown').length,
                  ...ownProgress(person, steps, situations, readingDay()),
                })}
              </span>
            </label>
            {here.people.includes(person) && (
              <button class="link" type="button" data-remove={person.id} onClick={() => setLeaving(person)}>
                {r('handover.people.remove', { who: nameShown(person, words) })}
              </button>
            )}
          </div>
        ))}
      </fieldset>
      {leaving && (
        <div class="note mind">
          <p tabIndex={-1} ref={asked}>
            {r('handover.people.removeSure', { who: nameShown(leaving, words) })}
          </p>
          <div class="row">
            <button
              class="btn main"
              type="button"
              onClick={() => {
                setLeaving(undefined)
                void act({ kind: 'remove', id: leaving.id }, () => <p>{r('handover.people.removed')}</p>)
              }}
            >
              <span>{r('handover.people.removeYes')}</span>
            </button>
            <button class="btn" type="button" onClick={() => stay(leaving.id)}>
              <span>{r('handover.people.removeNo')}</span>
            </button>
          </div>
        </div>
      )}
      <AddPerson words={words} act={act} />
    </section>
  )
}

function AddPerson({ words, act }: Pick<Props, 'words' | 'act'>) {
  const { r, t } = words
  const [label, setLabel] = useState<PersonLabel>('mother')
  const [initials, setInitials] = useState('')
  const form = useRef<HTMLDetailsElement>(null)
  const add = (event: Event) => {
    event.preventDefault()
    // Closed at once: a second quick tap finds no button, and makes no second list.
    if (form.current) form.current.open = false
    const known = label === 'other' ? initialsFrom(initials) : undefined
    setInitials('')
    void act({ kind: 'add', draft: { label, ...(known && { initials: known }), answers: {}, ticks: {}, notForMe: [] } }, (after) => {
      const added = after.people.find(({ id }) => id === after.currentId)
      return <p>{added && r('handover.people.added', { who: nameShown(added, words) })}</p>
    })
  }
  return (
    <details ref={form}>
      <summary>{r('handover.people.add')}</summary>
      <form class="form" onSubmit={add}>
        <label>
          {r('handover.people.addWho')}
          <select value={label} onChange={(event) => setLabel(event.currentTarget.value as PersonLabel)}>
            {PERSON_LABELS.map((one) => (
              <option key={one} value={one}>
                {t(labelText(one))}
              </option>
            ))}
          </select>
        </label>
        {label === 'other' && (
          <label>
            {r('handover.people.addInitials')}
            <input
              type="text"
              maxLength={4}
              autocomplete="off"
              value={initials}
              onInput={(event) => setInitials(event.currentTarget.value)}
            />
          </label>
        )}
        <button class="btn" type="submit">
          <span>{r('handover.people.addButton')}</span>
        </button>
      </form>
    </details>
  )
}

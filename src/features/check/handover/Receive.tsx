import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { QUESTIONS } from '../../../domain/check/answer-values'
import { decodeHandover, draftOf, filledFrom, type Handed, replacedBy } from '../../../domain/check/handover'
import { PERSON_LABELS, type Person, type PersonLabel } from '../../../domain/check/person'
import type { LocalDate } from '../../../domain/time/local-date'
import type { IslandSite } from '../../../page/Island'
import { readingDay } from '../../../page/reading-day'
import type { Do } from './handover-props'
import { answerText, type HandoverWords, labelText, questionText, stepText } from './handover-texts'
import { nameOf, nameShown } from './person-name'

type Props = {
  readonly words: HandoverWords
  readonly site: IslandSite
  readonly steps: readonly string[]
  readonly fragment: string
  readonly people: readonly Person[]
  readonly act: Do
  /** Takes the fragment out of the address and goes back to the lists. */
  readonly finish: (told?: VNode) => void
}

/** Shows what a link brought, and asks before anything is done with it. */
export function Receive(props: Props) {
  const { words, fragment, steps, finish } = props
  const { r } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const reading = decodeHandover(fragment, steps)
  return (
    <section class="received">
      <h2 ref={heading} tabIndex={-1}>
        {r('handover.receive.title')}
      </h2>
      {reading.kind === 'ok' ? (
        <>
          <p>{r('handover.receive.what')}</p>
          <Choice {...props} handed={reading.person} />
          <Contents words={words} handed={reading.person} />
        </>
      ) : (
        <>
          <p class="note mind">{r(`handover.problem.${reading.kind}`)}</p>
          <p>{r('handover.problem.untouched')}</p>
          <button class="btn" type="button" onClick={() => finish()}>
            <span>{r('handover.problem.close')}</span>
          </button>
        </>
      )}
    </section>
  )
}

/** Answers and steps in words. */
function Contents({ words, handed }: { readonly words: HandoverWords; readonly handed: Handed }) {
  const { r } = words
  return (
    <>
      <h3>{r('handover.receive.answers')}</h3>
      {Object.keys(handed.answers).length > 0 ? (
        <dl class="pairs">
          {QUESTIONS.map((question) => {
            const answer = handed.answers[question]
            return (
              answer && (
                <div key={question}>
                  <dt>{r(questionText(question))}</dt>
                  <dd>{r(answerText(question, answer))}</dd>
                </div>
              )
            )
          })}
        </dl>
      ) : (
        <p>{r('handover.receive.noAnswers')}</p>
      )}
      <h3>{r('handover.receive.done')}</h3>
      {handed.done.length > 0 ? (
        <ul class="bullets">
          {handed.done.map((id) => (
            <li key={id}>{r(stepText(id))}</li>
          ))}
        </ul>
      ) : (
        <p>{r('handover.receive.noDone')}</p>
      )}
    </>
  )
}

const NEW = 'new:'

/**
 * Where it goes, and how. Whoever gets the list of "father" is mostly he himself: for him it is "mine". The list of "me" is the
 * sender's, and nobody can tell who that is here. Nothing is chosen that could lose something without being asked for.
 */
function Choice({ words, site, people, act, finish, handed }: Props & { readonly handed: Handed }) {
  const { r, t } = words
  const [into, setInto] = useState('')
  const target = people.find(({ id }) => id === into)

  async function accept(change?: (person: Person, handed: Handed, today: LocalDate) => Person, fresh = into) {
    const today = readingDay()
    const told = (person: Person | undefined) => (
      <>
        <p>{person && r('handover.receive.accepted', { who: nameShown(person, words) })}</p>
        <a class="btn" href={`${site.base}${site.languagePath}check/`}>
          <span>{r('handover.receive.toCheck')}</span>
        </a>
      </>
    )
    if (target && change) {
      await act({ kind: 'change', id: target.id, change: (person) => change(person, handed, today) }, () => told(target))
    } else {
      const draft = { ...draftOf(handed, today), label: fresh.slice(NEW.length) as PersonLabel }
      await act({ kind: 'add', draft }, (after) => told(after.people.find(({ id }) => id === after.currentId)))
    }
    finish()
  }

  // A new list at one tap; where there is one already, what happens to it is asked first.
  const putIn = (label: PersonLabel) => {
    const there = people.find((person) => person.label === label)
    if (there) setInto(there.id)
    else void accept(undefined, NEW + label)
  }
  const places = (
    <label>
      {r('handover.receive.into')}
      <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
        <option value="">{t('handover.receive.choose')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {t('handover.receive.existing', { who: nameOf(person, words) })}
          </option>
        ))}
        {PERSON_LABELS.map((label) => (
          <option key={label} value={NEW + label}>
            {t('handover.receive.fresh', { who: t(labelText(label)) })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <div class="form">
        {into === '' && handed.label !== 'me' && (
          <>
            <button class="btn main" type="button" onClick={() => putIn('me')}>
              <span>{r('handover.receive.mine')}</span>
            </button>
            <button class="btn" type="button" onClick={() => putIn(handed.label)}>
              <span>{r('handover.receive.theirs', { who: <>{r(labelText(handed.label))}</> })}</span>
            </button>
          </>
        )}
        {handed.label === 'me' && <p>{r('handover.receive.sender')}</p>}
        {handed.label === 'me' || into !== '' ? (
          places
        ) : (
          <details>
            <summary>{r('handover.receive.into')}</summary>
            {places}
          </details>
        )}
        {target ? (
          <>
            <p class="note mind">{r('handover.receive.existing', { who: nameShown(target, words) })}</p>
            <button class="btn main" type="button" onClick={() => accept(filledFrom)}>
              <span>{r('handover.receive.fill')}</span>
            </button>
            <p class="soft">{r('handover.receive.fillHow')}</p>
            <button class="btn" type="button" onClick={() => accept(replacedBy)}>
              <span>{r('handover.receive.replace')}</span>
            </button>
            <p class="soft">{r('handover.receive.replaceHow')}</p>
          </>
        ) : (
          into !== '' && (
            <button class="btn main" type="button" onClick={() => accept()}>
              <span>{r('handover.receive.add')}</span>
            </button>
          )
        )}
        <button class="btn" type="button" onClick={() => finish(<p>{r('handover.receive.cancelled')}</p>)}>
          <span>{r('handover.receive.cancel')}</span>
        </button>
      </div>
      <p class="note mind">{r('handover.receive.stranger')}</p>
    </>
  )
}

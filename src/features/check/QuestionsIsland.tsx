import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers, PersonLabel } from '../../domain/check/person'
import {
  answersBefore,
  answersFromFragment,
  answersToFragment,
  labelFromFragment,
  nextQuestion,
  questionCount,
} from '../../domain/check/situation-questions'
import type { Words } from '../../i18n/words'
import type { IslandSite } from '../../page/Island'
import { Previous } from '../../ui/pictogram/pictograms'
import { choiceText } from './choice-text'
import type { QUESTION_TEXTS } from './question-texts'

type Props = { readonly words: Words<(typeof QUESTION_TEXTS)[number]>; readonly site: IslandSite }

/**
 * One question at a time. The answers are the fragment of the address, which browsers never send: each choice is a link, so
 * going back, reloading and taps before the script is here all work.
 */
export function QuestionsIsland({ words, site }: Props) {
  const { r } = words
  const [{ answers, label }, setAsked] = useState<{ readonly answers: Answers; readonly label?: PersonLabel | undefined }>({ answers: {} })
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  useEffect(() => {
    const read = () => {
      // "To the content" is a place on the page, not an answer.
      if (document.getElementById(location.hash.slice(1))) return
      const given = answersFromFragment(location.hash)
      const about = labelFromFragment(location.hash)
      if (nextQuestion(given)) setAsked({ answers: given, label: about })
      // The rest of the way is an ordinary page, kept for offline like all others. This step leaves no trace in the history.
      else void import('./outcome-address').then(({ outcomeAddress }) => location.replace(outcomeAddress(site, given, about)))
    }
    const moved = () => {
      hasMoved.current = true
      read()
    }
    read()
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus()
  }, [answers])

  const question = nextQuestion(answers)
  if (!question) return null
  const { id, choices } = question
  const count = questionCount(answers)
  const before = answersBefore(answers)
  return (
    <div class="with-script">
      <div class="split">
        {before ? (
          <a class="back" href={`#${answersToFragment(before, label)}`}>
            <Previous small />
            {r('situation.back')}
          </a>
        ) : (
          <span />
        )}
        <p>{r('situation.progress', count)}</p>
      </div>
      <div class="bar" aria-hidden="true">
        {Array.from({ length: count.all }, (_, at) => (
          <i key={at} class={at < count.now ? 'on' : undefined} />
        ))}
      </div>
      <h2 id="question" tabIndex={-1} ref={heading}>
        {r(`situation.questions.${id}.title`)}
      </h2>
      <p class="soft">{r(`situation.questions.${id}.why`)}</p>
      <ul class="choice" aria-labelledby="question">
        {choices.map((choice) => (
          <li key={`${id} ${choice.id}`}>
            <a class="btn" href={`#${answersToFragment({ ...answers, ...choice.gives }, label)}`}>
              <span>{r(choiceText(id, choice.id))}</span>
              {choice.id === 'unknown' && <small>{r('situation.unknownHint')}</small>}
            </a>
          </li>
        ))}
      </ul>
      {id === 'certificate' && (
        <a class="more" href={`${site.base}${site.languagePath}check/dates/`}>
          {r('situation.toDates')}
        </a>
      )}
    </div>
  )
}

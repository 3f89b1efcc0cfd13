import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { richText } from '../../i18n/RichText'
import { saveSetting } from '../../storage/settings'
import { Absent, absentTitle, Missing } from './Absent'
import { findWork } from './engine/find-client'
import type { Answer, Asked, NamedPlace } from './engine/messages'
import { FocusedHeading } from './FocusedHeading'
import type { FindData, FindRequest, FoundWords } from './find-props'
import { problem, type Step, stepOfFields, stepOfLocated } from './find-steps'
import { locate } from './locate'
import { Problem } from './Problem'
import { Results } from './Results'

export type SearchProps = {
  readonly data: FindData
  readonly base: string
  readonly words: FoundWords
}

type View =
  | { readonly kind: 'busy' }
  | Exclude<Answer, { kind: 'problem' }>
  | Exclude<Step, { kind: 'ask' }>
  /** The search itself could not be started. */
  | { readonly kind: 'broken' }

type Props = SearchProps & { readonly request: FindRequest; readonly onStatus: (status: ComponentChildren) => void }

/** Answers the requests of the form: a place, then the list from there. A newer request puts aside what an older one brings. */
export function Search(props: Props) {
  const { base, words, request, onStatus } = props
  const [view, setView] = useState<View>({ kind: 'busy' })
  const [attempt, setAttempt] = useState(0)
  /** The municipality chosen among several of a postal code. */
  const [chosen, setChosen] = useState<{ readonly request: number; readonly code: string }>()
  const choice = chosen?.request === request.number ? chosen.code : undefined

  function show(next: View) {
    setView(next)
    if (next.kind === 'found') onStatus(words.r('found.results.count', { count: next.count }))
    else onStatus(next.kind === 'absent' && request.by === 'prefecture' ? absentTitle(words, next.prefectures) : null)
  }

  async function answerTo(asked: Asked): Promise<View> {
    onStatus(words.r('found.loading'))
    const answer = await findWork(base, words.lang).search(asked)
    // A phone that keeps nothing still finds everything.
    if (answer.kind === 'found' && answer.place) void saveSetting('place', answer.place.code).catch(() => undefined)
    return answer.kind === 'problem' ? (problem(answer.name) as View) : answer
  }

  useEffect(() => {
    let isOver = false
    setView({ kind: 'busy' })
    const go = async (step: Step) => {
      const next = step.kind === 'ask' ? await answerTo(step.asked).catch((): View => ({ kind: 'broken' })) : step
      if (!isOver) show(next)
    }
    if (request.by === 'prefecture') show({ kind: 'absent', prefectures: [request.prefecture] })
    else if (choice) void go({ kind: 'ask', asked: { by: 'municipality', code: choice } })
    else if (request.by === 'fields') void go(stepOfFields(request))
    else locate(navigator.geolocation, (located) => isOver || void go(stepOfLocated(located)))
    return () => {
      isOver = true
    }
  }, [request.number, attempt, choice])

  const key = `${request.number} ${choice}`
  switch (view.kind) {
    case 'busy':
      return null
    case 'broken':
      return <Missing {...props} problem="broken" onRetry={() => setAttempt(attempt + 1)} />
    case 'missing':
      return (
        <Missing {...props} problem={view.problem === 'unreachable' ? 'unreachable' : 'other'} onRetry={() => setAttempt(attempt + 1)} />
      )
    case 'absent':
      return <Absent key={key} {...props} prefectures={view.prefectures} hasFocus={request.by !== 'prefecture'} />
    case 'found':
      return <Results key={key} {...props} found={view} />
    case 'problem':
      return <Problem key={key} {...props} name={view.name} field={view.field} />
    case 'several':
      return <Several words={words} places={view.places} onChoose={(code) => setChosen({ request: request.number, code })} />
  }
}

type SeveralProps = { readonly words: FoundWords; readonly places: readonly NamedPlace[]; readonly onChoose: (code: string) => void }

/** A postal code of several municipalities. */
function Several({ words, places, onChoose }: SeveralProps) {
  return (
    <section class="find-results">
      <FocusedHeading>{words.r('found.several.title')}</FocusedHeading>
      <p>{words.r('found.several.text')}</p>
      {places.map(({ code, label }) => (
        <button key={code} class="btn" type="button" onClick={() => onChoose(code)}>
          <span>{richText(label, words.lang)}</span>
        </button>
      ))}
    </section>
  )
}

import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { richText } from '../../i18n/RichText'
import { saveSetting } from '../../storage/settings'
import { Absent, Missing } from './Absent'
import { findWork } from './engine/find-client'
import type { Answer, Asked, NamedPlace } from './engine/messages'
import { FocusedHeading } from './FocusedHeading'
import { addressOf, readAddress, type Where } from './find-address'
import { remember, remembered } from './find-history'
import type { FindRequest, SearchProps } from './find-props'
import { problem, type Step, stepOfAddress, stepOfFields, stepOfLocated } from './find-steps'
import { Results } from './list/Results'
import { locate, mayLocate } from './locate'
import { Problem } from './Problem'
import { Towns } from './Towns'

export { addResultsStyle } from './list/results-style'

type View =
  | { readonly kind: 'busy' }
  | Exclude<Answer, { kind: 'problem' }>
  | Exclude<Step, { kind: 'ask' | 'locate' }>
  /** The search itself could not be started. */
  | { readonly kind: 'broken' }

type Props = SearchProps & {
  readonly request: FindRequest
  readonly onStatus: (status: ComponentChildren) => void
  /** Whether a word about something wrong stands in the form. */
  readonly onProblem: (is: boolean) => void
  /** Back to the form. */
  readonly onLeave: () => void
}

/** The form gives way to the list, and comes back. */
function showList(is: boolean): void {
  const main = document.getElementById('main')
  if (main) main.dataset.view = is ? 'list' : 'form'
}

/** Answers the requests of the form: a place, then the list from there. A newer request puts aside what an older one brings. */
export function Search(props: Props) {
  const { base, words, request, onStatus, onProblem, onLeave } = props
  const [answered, setAnswered] = useState<{ readonly key: string; readonly view: View }>()
  const [attempt, setAttempt] = useState(0)
  /** The municipality chosen among several: those of a postal code or of a prefecture. */
  const [chosen, setChosen] = useState<{ readonly request: number; readonly code: string }>()
  const choice = chosen?.request === request.number ? chosen.code : undefined
  const key = `${request.number} ${attempt} ${choice}`
  // What answered an older request is never drawn for a newer one: the list would write its own address over the one just opened.
  const view: View = answered?.key === key ? answered.view : { kind: 'busy' }
  /** What the address said when it was opened. */
  const opened = useRef<ReturnType<typeof readAddress>>(undefined)

  function show(next: View) {
    setAnswered({ key, view: next })
    onProblem(next.kind === 'problem')
    showList(next.kind === 'found')
    onStatus(next.kind === 'towns' ? words.r('found.towns.status', { count: next.towns.length }) : null)
  }

  /** The list gets an entry of its own in the history, unless it was opened from one. */
  function note(where: Where) {
    if (opened.current) return
    const address = addressOf(where)
    if (where.by === 'prefecture') remember({ y: scrollY }, address)
    else {
      remember({ y: scrollY })
      history.pushState({}, '', address)
    }
  }

  async function answerTo(asked: Asked): Promise<View> {
    onStatus(words.r('found.loading'))
    const answer = await findWork(base, words.lang).search(asked)
    return answer.kind === 'problem' ? (problem(answer.name) as View) : answer
  }

  /** What an answer leaves behind: its address, and the town for next time. */
  function keep(next: View) {
    if (next.kind === 'towns') note({ by: 'prefecture', code: next.prefecture })
    if (next.kind !== 'found') return
    note(next.place ? { by: 'municipality', code: next.place.code } : { by: 'here' })
    // A phone that keeps nothing still finds everything.
    if (next.place) void saveSetting('place', next.place.code).catch(() => undefined)
  }

  useEffect(() => {
    let isOver = false
    const go = async (step: Step) => {
      if (step.kind === 'locate') return locate(navigator.geolocation, (located) => isOver || void go(stepOfLocated(located)))
      const next = step.kind === 'ask' ? await answerTo(step.asked).catch((): View => ({ kind: 'broken' })) : step
      if (isOver) return
      keep(next)
      show(next)
    }
    opened.current = request.by === 'address' && !choice ? readAddress(location.hash) : undefined
    if (choice) void go({ kind: 'ask', asked: { by: 'municipality', code: choice } })
    else if (request.by === 'address') {
      const where = opened.current?.where
      // A browser may take its time to tell what is allowed: only a place of the device waits for it.
      const may = where?.by === 'here' ? mayLocate(navigator.permissions) : Promise.resolve(false)
      void may.then((is) => {
        if (!isOver) void go(stepOfAddress(where, is))
      })
    } else void go(request.by === 'here' ? { kind: 'locate' } : stepOfFields(request))
    return () => {
      isOver = true
    }
  }, [request.number, attempt, choice])
  // Whatever takes the list away, the form is there again.
  useEffect(() => () => showList(false), [])

  const choose = (code: string) => setChosen({ request: request.number, code })
  const change = () => {
    history.pushState({}, '', location.pathname + location.search)
    onLeave()
    document.querySelector<HTMLElement>('main h1')?.scrollIntoView()
  }
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
      return <Absent key={key} {...props} prefectures={view.prefectures} />
    case 'towns':
      return <Towns key={key} {...props} answer={view} hasFocus={request.by !== 'prefecture'} onChoose={choose} />
    case 'found':
      return (
        <Results
          key={key}
          {...props}
          first={view}
          shown={opened.current?.shown ?? {}}
          back={opened.current && remembered()}
          isOpened={opened.current !== undefined}
          onChange={change}
        />
      )
    case 'problem':
      return <Problem key={key} {...props} name={view.name} field={view.field} />
    case 'several':
      return <Several words={words} places={view.places} onChoose={choose} />
  }
}

type SeveralProps = Pick<SearchProps, 'words'> & { readonly places: readonly NamedPlace[]; readonly onChoose: (code: string) => void }

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

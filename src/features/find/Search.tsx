import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PlaceIndex } from '../../domain/places-index'
import { richText } from '../../i18n/RichText'
import { saveSetting } from '../../storage/settings'
import { FocusedHeading } from './FocusedHeading'
import type { FindData, FindRequest, FoundWords } from './find-props'
import { FORM_IDS } from './find-props'
import { type NamedArea, namedAreas, type Place, type Step, stepOfFields, stepOfLocated } from './find-steps'
import type { DirectoryState } from './load-directory'
import { loadList, loadPlaces, loadUsage } from './load-list'
import { locate } from './locate'
import { Problem } from './Problem'
import { Missing, Results } from './Results'

export type SearchProps = {
  readonly data: FindData
  readonly base: string
  readonly words: FoundWords
}

type View =
  | { readonly kind: 'busy' }
  | { readonly kind: 'missing'; readonly problem: 'unreachable' | 'other' }
  | {
      readonly kind: 'found'
      readonly place: Place
      readonly areas: readonly NamedArea[]
      readonly state: Exclude<DirectoryState, { kind: 'missing' }>
    }
  | { readonly kind: 'choose'; readonly step: Exclude<Step, { kind: 'place' }> }

type Props = SearchProps & { readonly request: FindRequest; readonly onStatus: (status: ComponentChildren) => void }

/** Answers the requests of the form: a place, then the list from there. A newer request puts aside what an older one brings. */
export function Search(props: Props) {
  const { data, base, words, request, onStatus } = props
  const [view, setView] = useState<View>({ kind: 'busy' })
  const [attempt, setAttempt] = useState(0)

  function show(next: View) {
    setView(next)
    onStatus(next.kind === 'found' ? words.r('found.results.count', { count: next.state.directory.facilities.length }) : null)
  }

  async function list(place: Place, areas: readonly NamedArea[]): Promise<View> {
    onStatus(words.r('found.loading'))
    // A phone that keeps nothing still finds everything.
    if (place.kind === 'municipality') void saveSetting('place', place.area.code).catch(() => undefined)
    const state = await loadList(data.prefecture, base)
    if (state.kind !== 'missing') return { kind: 'found', place, areas, state }
    return { kind: 'missing', problem: state.problem === 'unreachable' ? 'unreachable' : 'other' }
  }

  useEffect(() => {
    let isOver = false
    setView({ kind: 'busy' })
    const places = Promise.all([loadPlaces(data.prefecture, base), loadUsage(data.prefecture, base)])
    places.catch(() => undefined) // answered for below, maybe much later, when the device has told where it is
    const go = async (stepFrom: (index: PlaceIndex, areas: NamedArea[]) => Step) => {
      let next: View = { kind: 'missing', problem: 'unreachable' }
      try {
        const [index, observations] = await places
        const areas = namedAreas(index, observations, words.lang)
        const step = stepFrom(index, areas)
        if (!isOver) next = step.kind === 'place' ? await list(step.place, areas) : { kind: 'choose', step }
      } catch {
        // Without the places nothing can be found: they are missing like the list.
      }
      if (!isOver) show(next)
    }
    if (request.by === 'fields') void go((index, areas) => stepOfFields(request, index, areas))
    else locate(navigator.geolocation, (located) => isOver || void go((_, areas) => stepOfLocated(located, areas)))
    return () => {
      isOver = true
    }
  }, [request.number, attempt])

  switch (view.kind) {
    case 'busy':
      return null
    case 'missing':
      return <Missing {...props} problem={view.problem} onRetry={() => setAttempt(attempt + 1)} />
    case 'found':
      return <Results key={request.number} {...props} place={view.place} areas={view.areas} state={view.state} />
    case 'choose':
      if (view.step.kind === 'problem') return <Problem key={request.number} {...props} name={view.step.name} field={view.step.field} />
      return <Several words={words} areas={view.step.areas} />
  }
}

/** A postal code of several municipalities. Choosing one fills the form in, and sends it. */
function Several({ words, areas }: { readonly words: FoundWords; readonly areas: readonly NamedArea[] }) {
  function choose(code: string) {
    const field = document.getElementById(FORM_IDS.municipality) as HTMLSelectElement
    const postal = document.getElementById(FORM_IDS.postal) as HTMLInputElement
    postal.value = ''
    field.value = code
    field.form?.requestSubmit()
  }
  return (
    <section class="find-results">
      <FocusedHeading>{words.r('found.several.title')}</FocusedHeading>
      <p>{words.r('found.several.text')}</p>
      {areas.map(({ code, label }) => (
        <button key={code} class="btn" type="button" onClick={() => choose(code)}>
          <span>{richText(label, words.lang)}</span>
        </button>
      ))}
    </section>
  )
}

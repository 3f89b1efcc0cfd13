import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { islandWords } from '../../i18n/island-words'
import { foundTexts } from '../../i18n/late-texts'
import type { IslandProps } from '../../page/Island'
import { type FIND_TEXTS, type FindData, type FindRequest, FORM_IDS, type FoundText, type FoundWords } from './find-props'
import { keptPlace } from './kept-place'
import type { Search } from './Search'

type Loaded = { readonly Search: typeof Search; readonly words: FoundWords }

/** An address that leads to a list; `find-address` reads all of it. */
const HAS_PLACE = /^#(?:m=|pref=|here)/

/** Listens to the form. All that is needed after the first tap is fetched then, so that the page itself stays small. */
export function FindIsland(props: FindData & IslandProps<(typeof FIND_TEXTS)[number]>): VNode {
  const { words, site } = props
  const [status, setStatus] = useState<ComponentChildren>()
  const [request, setRequest] = useState<FindRequest>()
  const [loaded, setLoaded] = useState<Loaded>()
  const isProblem = useRef(false)

  // Before the island is called ready: a tap after that is never lost.
  useLayoutEffect(() => {
    const form = document.getElementById(FORM_IDS.form) as HTMLFormElement
    const forms = [form, document.getElementById(FORM_IDS.here) as HTMLFormElement]
    const postal = document.getElementById(FORM_IDS.postal) as HTMLInputElement
    const prefecture = document.getElementById(FORM_IDS.prefecture) as HTMLSelectElement
    const municipality = document.getElementById(FORM_IDS.municipality) as HTMLSelectElement
    let number = 0

    async function answer(by: FindRequest['by']) {
      number += 1
      setStatus(words.r(by === 'here' ? 'find.progress.locating' : 'find.progress.loading'))
      setRequest({ number, by, postal: postal.value, prefecture: prefecture.value, municipality: municipality.value })
      try {
        const [{ Search, addResultsStyle }, texts] = await Promise.all([import('./Search'), foundTexts(words.lang)])
        addResultsStyle(document)
        setLoaded({ Search, words: islandWords<FoundText>(words.lang, texts) })
      } catch {
        setStatus(words.r('find.progress.failed'))
      }
    }
    const ask = (value: string | undefined) => void answer(value === 'here' ? 'here' : 'fields')
    const submitted = (event: SubmitEvent) => {
      event.preventDefault()
      ask((event.submitter as HTMLButtonElement | null)?.value)
    }
    async function fill(code = '') {
      try {
        const { fillMunicipalities } = await import('./fill-municipalities')
        await fillMunicipalities(municipality, prefecture.value, code, site.base, words.lang)
      } catch {
        setStatus(words.r('find.progress.failed'))
      }
    }
    // One place at a time: who fills one field leaves the other. What was wrong is being mended: the word about it goes.
    const changed = ({ target }: Event) => {
      if (isProblem.current) setRequest(undefined)
      if (target === postal && postal.value) municipality.value = ''
      if (target === municipality || target === prefecture) postal.value = ''
      if (target !== prefecture) return
      void fill()
      if (prefecture.value) void answer('prefecture')
      else setRequest(undefined)
    }
    const moved = () => {
      if (HAS_PLACE.test(location.hash)) void answer('address')
      else if (!location.hash) setRequest(undefined)
    }
    for (const sent of forms) sent.addEventListener('submit', submitted)
    form.addEventListener('input', changed)
    addEventListener('popstate', moved)
    moved()
    // Pressed before the script was there.
    for (const { dataset } of forms) if (dataset.early !== undefined) ask(dataset.early)
    keptPlace().then(
      (kept) => {
        const code = kept ?? props.home
        if (!code || postal.value || prefecture.value || municipality.value) return
        prefecture.value = code.slice(0, 2)
        void fill(code)
      },
      () => undefined,
    )
    return () => {
      for (const sent of forms) sent.removeEventListener('submit', submitted)
      form.removeEventListener('input', changed)
      removeEventListener('popstate', moved)
    }
  }, [])

  return (
    <>
      <p role="status" class="find-status">
        {status}
      </p>
      {loaded && request && (
        <loaded.Search
          data={props}
          base={site.base}
          words={loaded.words}
          request={request}
          onStatus={setStatus}
          onProblem={(is) => {
            isProblem.current = is
          }}
          onLeave={() => setRequest(undefined)}
        />
      )}
    </>
  )
}

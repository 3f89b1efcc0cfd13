import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { islandWords } from '../../i18n/island-words'
import { foundTexts } from '../../i18n/late-texts'
import type { IslandProps } from '../../page/Island'
import { type FIND_TEXTS, type FindData, type FindRequest, FORM_IDS, type FoundText, type FoundWords } from './find-props'
import { keptPlace } from './kept-place'
import type { Search } from './Search'

type Loaded = { readonly Search: typeof Search; readonly words: FoundWords }

/** Listens to the form. All that is needed after the first tap is fetched then, so that the page itself stays small. */
export function FindIsland(props: FindData & IslandProps<(typeof FIND_TEXTS)[number]>): VNode {
  const { words, site } = props
  const [status, setStatus] = useState<ComponentChildren>()
  const [request, setRequest] = useState<FindRequest>()
  const [loaded, setLoaded] = useState<Loaded>()

  useEffect(() => {
    const form = document.getElementById(FORM_IDS.form) as HTMLFormElement
    const postal = document.getElementById(FORM_IDS.postal) as HTMLInputElement
    const municipality = document.getElementById(FORM_IDS.municipality) as HTMLSelectElement
    let number = 0

    const ask = async (event: SubmitEvent) => {
      event.preventDefault()
      number += 1
      const by = (event.submitter as HTMLButtonElement | null)?.value === 'here' ? 'here' : 'fields'
      setStatus(words.r(by === 'here' ? 'find.progress.locating' : 'find.progress.loading'))
      setRequest({ number, by, postal: postal.value, municipality: municipality.value })
      try {
        const [{ Search }, texts] = await Promise.all([import('./Search'), foundTexts(words.lang)])
        setLoaded({ Search, words: islandWords<FoundText>(words.lang, texts) })
      } catch {
        setStatus(words.r('find.progress.failed'))
      }
    }
    // One place at a time: who fills one field leaves the other.
    const clearOther = ({ target }: Event) => {
      if (target === postal && postal.value) municipality.value = ''
      if (target === municipality) postal.value = ''
    }
    form.addEventListener('submit', ask)
    form.addEventListener('input', clearOther)
    keptPlace().then(
      (code) => {
        if (code && !postal.value && !municipality.value) municipality.value = code
      },
      () => undefined,
    )
    return () => {
      form.removeEventListener('submit', ask)
      form.removeEventListener('input', clearOther)
    }
  }, [])

  return (
    <>
      <p role="status" class="find-status">
        {status}
      </p>
      {loaded && request && <loaded.Search data={props} base={site.base} words={loaded.words} request={request} onStatus={setStatus} />}
    </>
  )
}

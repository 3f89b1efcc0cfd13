import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { FORM_IDS, type FoundWords } from './find-props'
import type { ProblemName } from './find-steps'
import type { SearchProps } from './Search'

const text = (words: FoundWords, name: ProblemName, naviiUrl: string) => (
  <>
    <p>{words.r(`found.problem.${name}`)}</p>
    {name === 'elsewhere' && (
      <a class="more" href={naviiUrl} rel="noreferrer external">
        <span>{words.r('found.navii')}</span>
      </a>
    )}
  </>
)

type Props = SearchProps & { readonly name: ProblemName; readonly field: 'postal' | 'municipality' }

/** Says in the form why the search cannot start, and puts the cursor where that is solved. */
export function Problem({ words, data, name, field }: Props) {
  useEffect(() => {
    const place = document.getElementById(FORM_IDS.problem) as HTMLElement
    const control = document.getElementById(FORM_IDS[field]) as HTMLElement
    render(text(words, name, data.naviiUrl), place)
    place.hidden = false
    control.setAttribute('aria-describedby', place.id)
    control.setAttribute('aria-invalid', 'true')
    control.focus()
    return () => {
      place.hidden = true
      render(null, place)
      control.removeAttribute('aria-describedby')
      control.removeAttribute('aria-invalid')
    }
  }, [])
  return null
}

import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { FORM_IDS, type FoundWords } from './find-props'
import type { FormField, ProblemName } from './find-steps'

type Props = { readonly words: FoundWords; readonly name: ProblemName; readonly field: FormField }

/** Says in the form why the search cannot start, and puts the cursor where that is solved. */
export function Problem({ words, name, field }: Props) {
  useEffect(() => {
    const place = document.getElementById(FORM_IDS.problem) as HTMLElement
    const control = document.getElementById(FORM_IDS[field]) as HTMLElement
    render(<p>{words.r(`found.problem.${name}`)}</p>, place)
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

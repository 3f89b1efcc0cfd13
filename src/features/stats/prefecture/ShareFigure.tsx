import { useEffect, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'

export const SHARE_TEXTS = ['stats.share.send', 'stats.share.copy', 'stats.share.copied', 'stats.share.failed'] as const

type State = 'hidden' | 'send' | 'copy'
type Outcome = 'copied' | 'failed' | undefined

const can = (name: 'share' | 'clipboard') => name in navigator

/** Hands a sentence and the page's address to another app, or copies both. Hidden where the phone can do neither. */
export function ShareFigure({ words, text }: IslandProps<(typeof SHARE_TEXTS)[number]> & { readonly text: string }) {
  const [state, setState] = useState<State>('hidden')
  const [outcome, setOutcome] = useState<Outcome>()
  useEffect(() => setState(can('share') ? 'send' : can('clipboard') ? 'copy' : 'hidden'), [])
  if (state === 'hidden') return null

  const press = async () => {
    const url = location.origin + location.pathname
    try {
      if (state === 'send') await navigator.share({ text, url })
      else {
        await navigator.clipboard.writeText(`${text}\n${url}`)
        setOutcome('copied')
      }
    } catch (error) {
      // Closing the phone's own list is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome('failed')
    }
  }
  return (
    <>
      <button class="btn screen" type="button" onClick={() => void press()}>
        {words.r(`stats.share.${state}`)}
      </button>
      <p role="status">{outcome && words.r(`stats.share.${outcome}`)}</p>
    </>
  )
}

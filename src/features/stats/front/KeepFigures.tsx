import { useEffect, useRef, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'

export const KEEP_TEXTS = [
  'stats.keep.button',
  'stats.keep.stop',
  'stats.keep.running',
  'stats.keep.done',
  'stats.keep.stopped',
  'stats.keep.offline',
  'stats.keep.failed',
] as const

type Outcome = 'done' | 'stopped' | 'offline' | 'failed'
type State =
  | { readonly kind: 'hidden' | 'ready' }
  | { readonly kind: 'running'; readonly kept: number }
  | { readonly kind: Outcome; readonly kept: number }

type Props = IslandProps<(typeof KEEP_TEXTS)[number]> & {
  /** How many prefectures there are: their pages are 01, 02, … */
  readonly prefectures: number
  /** The other pages below /stats/, as `nation` or `10/municipalities`. */
  readonly others: readonly string[]
}

/** Asks for all pages of figures one after another; the worker keeps what passes. Of no use without a worker, so hidden then. */
export function KeepFigures({ words, site, prefectures, others }: Props) {
  const [state, setState] = useState<State>({ kind: 'hidden' })
  const pages = [...others, ...Array.from({ length: prefectures }, (_, before) => String(before + 1).padStart(2, '0'))]
  const stopper = useRef<AbortController>(null)

  useEffect(() => {
    const worker = navigator.serviceWorker
    if (!worker) return
    const look = () => worker.controller && setState((now) => (now.kind === 'hidden' ? { kind: 'ready' } : now))
    look()
    worker.addEventListener('controllerchange', look)
    return () => {
      worker.removeEventListener('controllerchange', look)
      stopper.current?.abort()
    }
  }, [])

  const keepAll = async () => {
    const stop = new AbortController()
    const { signal } = stop
    stopper.current = stop
    let kept = 0
    const end = (kind: Outcome) => setState({ kind, kept })
    for (const page of pages) {
      setState({ kind: 'running', kept })
      if (!navigator.onLine) return end('offline')
      try {
        const answer = await fetch(`${site.base}${site.languagePath}stats/${page}/`, { signal })
        // Without network the worker answers with the page that says "not kept", which is no failure of the request.
        if (!answer.ok || !(await answer.text()).includes(`data-page="stats.${page.replace('/', '.')}"`))
          return end(navigator.onLine ? 'failed' : 'offline')
      } catch {
        return end(signal.aborted ? 'stopped' : navigator.onLine ? 'failed' : 'offline')
      }
      kept += 1
    }
    end('done')
  }

  if (state.kind === 'hidden') return null
  const isRunning = state.kind === 'running'
  return (
    <section class="keep screen">
      <button class="btn" type="button" onClick={() => (isRunning ? stopper.current?.abort() : void keepAll())}>
        {words.r(isRunning ? 'stats.keep.stop' : 'stats.keep.button')}
      </button>
      <p role="status">{'kept' in state && words.r(`stats.keep.${state.kind}`, { kept: state.kept, all: pages.length })}</p>
    </section>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { IslandProps } from '../../page/Island'

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
  readonly count: number
  /** Codes of the prefectures that have a page of municipalities too. */
  readonly municipal: readonly string[]
}

/** Asks for the pages of all prefectures one after another; the worker keeps what passes. Of no use without a worker, so hidden then. */
export function KeepFigures({ words, site, count, municipal }: Props) {
  const [state, setState] = useState<State>({ kind: 'hidden' })
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
    for (let next = 1; next <= count; next++) {
      const code = String(next).padStart(2, '0')
      setState({ kind: 'running', kept })
      if (!navigator.onLine) return end('offline')
      try {
        for (const page of municipal.includes(code) ? [code, `${code}/municipalities`] : [code]) {
          const answer = await fetch(`${site.base}${site.languagePath}stats/${page}/`, { signal })
          const isThePage = answer.ok && (await answer.text()).includes(`data-page="stats.${page.replace('/', '.')}"`)
          // Without network the worker answers with the page that says "not kept", which is no failure of the request.
          if (!isThePage) return end(navigator.onLine ? 'failed' : 'offline')
        }
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
      <p role="status">{'kept' in state && words.r(`stats.keep.${state.kind}`, { kept: state.kept, all: count })}</p>
    </section>
  )
}

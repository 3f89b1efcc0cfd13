import { buildDayOfPage } from '../../../page/reading-day'
import workerUrl from './find-worker?worker&url'
import type { Call, Reply, Work } from './messages'

type ScriptUrlPolicy = { createScriptURL(url: string): string }
type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }

let address: string | undefined

/** The worker's address in the form that Trusted Types ask for, where the browser knows them. A policy can be made only once. */
function workerAddress(base: string, lang: string): string {
  if (address !== undefined) return address
  const wanted = `${workerUrl}#${new URLSearchParams({ data: `${base}data/`, lang, built: buildDayOfPage() ?? '' })}`
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('find-worker-url', {
    createScriptURL: (url) => {
      if (url === wanted) return url
      throw new TypeError(`unexpected worker ${url}`)
    },
  })
  address = policy ? policy.createScriptURL(wanted) : wanted
  return address
}

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }

function start(base: string, lang: string): Work {
  const worker = new Worker(workerAddress(base, lang), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let id = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.error === undefined) call?.resolve(data.result)
    else call?.reject(new Error(data.error))
  })
  // The script could not be fetched or run: nobody waits for an answer that never comes, and the next call starts anew.
  worker.addEventListener('error', () => {
    started = undefined
    for (const { reject } of waiting.values()) reject(new Error('the worker stopped'))
  })
  const ask = (name: keyof Work) => (argument: unknown) =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, name, argument } satisfies Call)
    })
  return { places: ask('places'), search: ask('search'), rows: ask('rows'), keep: ask('keep'), remove: ask('remove') } as Work
}

let started: Work | undefined

/** The one worker of the page; it starts at the first call. Its work rejects when the worker cannot run. */
export function findWork(base: string, lang: string): Work {
  started ??= start(base, lang)
  return started
}

import { Workbox } from 'workbox-window'

type ScriptUrlPolicy = { createScriptURL(url: string): string }
type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }

/** The worker's address in the form that Trusted Types ask for, where the browser knows them. */
function workerAddress(base: string): string {
  const address = `${base}sw.js`
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('sw-url', {
    createScriptURL: (url) => {
      if (url === address) return url
      throw new TypeError(`unexpected worker ${url}`)
    },
  })
  return policy ? policy.createScriptURL(address) : address
}

/** Registers the service worker. A newer one waits until the reader asks for it; nothing reloads by itself. */
export async function registerWorker(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const workbox = new Workbox(workerAddress(base), { scope: base })
  workbox.addEventListener('waiting', () => offerUpdate(workbox))
  // A browser that refuses workers (private window, blocked storage) still shows every page.
  await workbox.register().catch(() => undefined)
}

function offerUpdate(workbox: Workbox): void {
  const offer = document.getElementById('update-offer')
  if (!offer) return
  offer.hidden = false
  offer.addEventListener('click', ({ target }) => {
    const wish = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined
    if (wish === 'later') offer.hidden = true
    if (wish !== 'update') return
    // Listen before asking: otherwise only the tab that was tapped reloads.
    workbox.addEventListener('controlling', () => location.reload())
    workbox.messageSkipWaiting()
  })
}

type ScriptUrlPolicy = { createScriptURL(url: string): string }
type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }

/** How long a tapped update may take until the page is read again all the same. */
const TAKEOVER_MS = 4000

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

/**
 * Registers the service worker. A newer one waits until the reader asks for it, in whichever tab; then all tabs are read again.
 * False where there is none or none may be: inside another app, in a private window, where storage is blocked.
 */
export async function registerWorker(base: string): Promise<boolean> {
  const workers = navigator.serviceWorker
  if (!workers) return false
  // The first worker of a phone takes over without a word: the page came from the same version.
  let isControlled = Boolean(workers.controller)
  workers.addEventListener('controllerchange', () => {
    if (isControlled) location.reload()
    isControlled = true
  })
  const registration = await workers.register(workerAddress(base), { scope: base }).catch(() => undefined)
  if (!registration) return false
  registration.active?.postMessage({ type: 'PAGE_OPENED' })
  const look = () => {
    // While the first one is still on its way there is nothing older that it could replace.
    if (registration.active && registration.waiting) offerUpdate(registration)
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  return true
}

function offerUpdate(registration: ServiceWorkerRegistration): void {
  const offer = document.getElementById('update-offer')
  if (!offer?.hidden || 'later' in offer.dataset) return
  offer.hidden = false
  offer.addEventListener('click', ({ target }) => {
    const wish = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined
    if (wish === 'later') {
      offer.hidden = true
      offer.dataset.later = ''
    }
    if (wish !== 'update') return
    // Another tab may have asked before: then nothing waits any more, and this page is an old one.
    if (!registration.waiting) return location.reload()
    registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    setTimeout(() => location.reload(), TAKEOVER_MS)
  })
}

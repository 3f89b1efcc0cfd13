/** How long a script that is asked for anew may take before the page is read again all the same. */
const LIMIT_MS = 5000

const isLoadError = (error: unknown) => error instanceof TypeError && /import|module|fetch/i.test(error.message)

/** Shows the notice of the page: a part of its script did not come. It stands beside the first island. */
export const sayLate = (root: ParentNode): void => root.querySelector('[data-island]')?.setAttribute('data-failed', '')

/** Asks the server once more for every script of the page: a damaged one would otherwise come out of the browser's own store again. */
async function fetchAnew(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href)
  const scripts = [...loaded, ...named].filter((name) => name.startsWith(location.origin) && /\/assets\/.*\.js(?:on)?$/.test(name))
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS))
  await Promise.race([limit, Promise.allSettled([...new Set(scripts)].map((name) => fetch(name, { cache: 'reload' })))])
}

/** Parts that are fetched after a tap and do not come: the notice appears. Its link reads the page again, answers in the address included. */
export function watchLateParts(root: Document): void {
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isLoadError(reason)) sayLate(root)
  })
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('.late a'))) return
    event.preventDefault()
    void fetchAnew().then(() => location.reload())
  })
}

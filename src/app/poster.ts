/**
 * What a printed QR asks for: `/<lang>/<page>/?p=<code>`. Posters hang for years, so this list only grows
 * (test/fixtures/printed-posters.json). A code leads to its page even when the printed address has moved.
 */
const POSTERS: ReadonlyMap<string, { readonly pageId: string; readonly path: string }> = new Map([
  ['H1', { pageId: 'home', path: '' }],
  ['D1', { pageId: 'desk', path: 'desk/' }],
  ['C1', { pageId: 'check', path: 'check/' }],
  ['P1', { pageId: 'portal', path: 'portal/' }],
])

/** The page of a printed code; undefined for an unknown one, which is then ignored. */
export const pageForPoster = (code: string) => POSTERS.get(code.trim().toUpperCase())

/** Where `?p=<code>` leads: a path below the language, or undefined when this is the page already or the code is unknown. */
export function pathForPoster(search: string, currentPageId: string): string | undefined {
  const code = new URLSearchParams(search).get('p')
  const poster = code === null ? undefined : pageForPoster(code)
  return poster === undefined || poster.pageId === currentPageId ? undefined : poster.path
}

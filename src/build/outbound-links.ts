import type { RenderedPage } from '../app/render-page'

const HREF = /<a\b[^>]*?\shref="(https?:\/\/[^"]+)"/g

/** Addresses outside of the site, each with the pages that lead there, in the order of their hosts. */
export function outboundLinks(pages: Iterable<Pick<RenderedPage, 'body'> & { readonly path: string }>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { body, path } of pages)
    for (const [, address = ''] of body.matchAll(HREF)) {
      const whole = address.replaceAll('&amp;', '&')
      const from = found.get(whole) ?? []
      if (from.at(-1) !== path) found.set(whole, [...from, path])
    }
  const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')
  return new Map([...found].sort(([a], [b]) => (hostOf(a) < hostOf(b) || (hostOf(a) === hostOf(b) && a < b) ? -1 : 1)))
}

/** Links of an HTML page, resolved. Official pages are too broken for a strict reader; all that is wanted of them is `href`. */
function linksOf(html: string, page: URL): URL[] {
  const links: URL[] = []
  for (const [, double, single] of html.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
    const address = (double ?? single ?? '').replaceAll('&amp;', '&').trim()
    if (URL.canParse(address, page)) links.push(new URL(address, page))
  }
  return links
}

/** Last part of the path, without percent escapes where they can be read. */
export function fileNameOf({ pathname }: URL): string {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

const dayIn = (name: string): string => /\d{8}/.exec(name)?.[0] ?? ''

/**
 * The newest link, by the eight digits of the day in its name, among those whose name matches; of equal ones the first on the page.
 * Null when none matches. Links to other hosts do not count.
 */
export function newestLink(html: string, page: URL, name: RegExp): URL | null {
  let newest: URL | null = null
  for (const link of linksOf(html, page)) {
    if (link.host !== page.host || !name.test(fileNameOf(link))) continue
    if (newest === null || dayIn(fileNameOf(link)) > dayIn(fileNameOf(newest))) newest = link
  }
  return newest
}

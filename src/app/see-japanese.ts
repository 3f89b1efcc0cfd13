import { showBlocksOf } from '../page/blocks-of-today'
import { readingDay } from '../page/reading-day'

const isHeading = (node: Element | null, level: string) => node?.tagName === level

/** What stands below a heading of a page: up to the next one of its level. Inside a fold it is what the fold holds. */
function below(heading: Element): Element[] {
  const start = heading.closest('summary') ?? heading
  const found: Element[] = []
  for (let next = start.nextElementSibling; next && !isHeading(next, heading.tagName); next = next.nextElementSibling) found.push(next)
  return found
}

// The browser parses a document that is asked for as one; text from a string would have to be trusted first.
const pageAt = (address: string) =>
  new Promise<Document>((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => (request.response && request.status === 200 ? done(request.response) : failed(new Error(address)))
    request.onerror = () => failed(new Error(address))
    request.send()
  })

/** Unfolds the Japanese original of a block below its link, and folds it again. Rejects when the original cannot be had. */
export async function seeJapanese(link: HTMLAnchorElement): Promise<void> {
  const next = link.nextElementSibling
  const shown = next instanceof HTMLElement && next.matches('.original') ? next : undefined
  if (shown) {
    shown.hidden = !shown.hidden
    link.ariaExpanded = `${!shown.hidden}`
    return
  }
  const [address = '', id = ''] = link.href.split('#')
  const heading = (await pageAt(address)).getElementById(id)
  if (!heading) throw new Error(`no block ${id} in ${address}`)
  const block = document.createElement('div')
  block.className = 'original'
  block.lang = 'ja'
  // Not in the style of the page: of what a page does not show, its style knows nothing.
  Object.assign(block.style, { borderInlineStart: '4px solid', paddingInlineStart: '1rem', marginBlock: '1rem' })
  block.append(...[heading, ...below(heading)].map((part) => document.importNode(part, true)))
  for (const part of block.querySelectorAll('script, [data-island], .late')) part.remove()
  for (const part of block.querySelectorAll('[id]')) part.removeAttribute('id')
  for (const fold of block.querySelectorAll('details')) fold.open = true
  showBlocksOf(readingDay(), block, 'ja')
  link.after(block)
  link.ariaExpanded = 'true'
}

/** Lets the originals of a page unfold in their place. Where one cannot be had its link leads to it, as it does without script. */
export function watchOriginals(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.in-ja')
    if (!link || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    seeJapanese(link).catch(() => location.assign(link.href))
  })
}

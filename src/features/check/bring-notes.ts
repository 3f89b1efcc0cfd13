import type { Outcome } from '../../domain/check/situation'

/** The page behind a link of this site, read as a document: it is kept for offline like all pages. */
const documentAt = (href: string): Promise<ParentNode | null> =>
  new Promise((resolve) => {
    // Not fetch and DOMParser: strings may not become documents here (trusted types), answers to requests may.
    const request = new XMLHttpRequest()
    request.open('GET', href)
    request.responseType = 'document'
    request.onload = () => resolve(request.responseXML)
    request.onerror = () => resolve(null)
    request.send()
  })

/** Fetches what the person's answers bring up from the page that is about it, and puts it before the steps. A link stays a link without. */
export async function bringNotes(root: ParentNode, { notes }: Outcome, pageOf = documentAt): Promise<void> {
  for (const { id, isSure } of notes) {
    const item = root.querySelector<HTMLElement>(`[data-elsewhere="${id}"]`)
    const link = item?.querySelector('a')
    if (!isSure || !item || item.hidden || !link) continue
    const note = (await pageOf(link.href))?.querySelector<HTMLElement>(`[data-main-note="${id}"]`)
    if (!note) continue
    const section = item.ownerDocument.createElement('section')
    section.dataset.facts = note.closest<HTMLElement>('[data-facts]')?.dataset.facts ?? ''
    section.append(note.cloneNode(true))
    root.querySelector('.steps')?.closest('section')?.before(section)
    item.hidden = true
  }
}

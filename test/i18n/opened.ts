import { Window } from 'happy-dom'
import type { RenderedPage } from '../../src/app/render-page'

/** A rendered page as a document, in its language. */
export function open(page: RenderedPage) {
  const { document } = new Window()
  document.documentElement.lang = page.language.code
  document.body.innerHTML = page.body
  return { ...page, document }
}

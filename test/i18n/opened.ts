import { Window } from 'happy-dom'
import type { RenderedPage } from '../../src/app/render-page'
import { isJapanese, writingOf } from '../../src/i18n/writing'

/** A rendered page as a document, in its language. */
export function open(page: RenderedPage) {
  const { document } = new Window()
  const { lang, dataset } = Object.assign(document.documentElement, { lang: page.language.code })
  const { locale, months } = writingOf(lang)
  if (!isJapanese(lang)) dataset.locale = locale
  if (months) dataset.months = months.join(' ')
  document.body.innerHTML = page.body
  return { ...page, document }
}

import { chosenLanguage } from '../storage/language-choice'
import { languageForPoster, pathForPoster } from './poster'

const menuLinks = (page: Document) => [...page.querySelectorAll<HTMLAnchorElement>('.top a[lang]')]

/**
 * Follows a printed code to its page and to the reader's language. After a change of language the menu of languages stands open: the
 * poster's own is one tap away.
 */
export function followPoster(page: Document): void {
  const { lang, dataset } = page.documentElement
  const elsewhere = pathForPoster(location.search, dataset.page ?? '')
  if (elsewhere !== undefined) {
    location.replace(`${dataset.home}${elsewhere}`)
    return
  }
  const links = menuLinks(page)
  if (new URLSearchParams(location.search).has('from')) {
    links[0]?.closest('details')?.setAttribute('open', '')
    return
  }
  const wanted = languageForPoster(location.search, lang, {
    chosen: chosenLanguage(),
    preferred: navigator.languages,
    offered: links.map((link) => link.lang),
  })
  const link = wanted !== lang && links.find((other) => other.lang === wanted)
  if (link) location.replace(`${link.href}${location.search}&from=${lang}`)
}

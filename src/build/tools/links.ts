import { pageRenderer } from '../../app/render-page'
import { allPages, pathOf } from '../../app/routes'
import { setFigures } from '../../page/figures'
import { loadFigures } from '../../pipeline/read/load-figures'
import { outboundLinks } from '../outbound-links'
import { buildSettings, siteSettings } from '../settings'

const PAGES_SHOWN = 3

/** `npm run links`: every address outside of the site, for a person who opens one after another. Nothing is fetched. */
export function main(): void {
  const settings = buildSettings([])
  setFigures(loadFigures('src/data'))
  const render = pageRenderer(settings.buildDay, settings.base, siteSettings(settings))
  const links = outboundLinks(
    allPages().map(({ page, language }) => ({ body: render(page, language).body, path: `/${pathOf(page, language)}` })),
  )
  for (const [address, pages] of links) {
    const more = pages.length > PAGES_SHOWN ? ` and ${pages.length - PAGES_SHOWN} more` : ''
    console.log(`${address}\n  on ${pages.slice(0, PAGES_SHOWN).join(' ')}${more}`)
  }
  const plain = [...links.keys()].filter((address) => address.startsWith('http:'))
  console.log(`${links.size} addresses, ${plain.length} of them without https`)
}

import { allPages, pathOf } from '../app/routes'
import type { Language } from '../i18n/languages'
import type { Page } from '../page/page'

const SITE_MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/** The site map: every listed page with the languages it has. `site` is the address of the site, with a slash at the end. */
export function siteMap(site: string): string {
  const byPage = new Map<Page, Language[]>()
  for (const { page, language } of allPages()) if (!page.isUnlisted) byPage.set(page, [...(byPage.get(page) ?? []), language])
  const entries = [...byPage].flatMap(([page, own]) => {
    const address = (language: Language) => site + pathOf(page, language)
    const link = (code: string, language: Language) => `<xhtml:link rel="alternate" hreflang="${code}" href="${address(language)}"/>`
    const [first] = own
    const links = [...own.map((language) => link(language.code, language)), ...(first ? [link('x-default', first)] : [])].join('')
    return own.map((language) => `<url><loc>${address(language)}</loc>${links}</url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${SITE_MAP}>\n${entries.join('\n')}\n</urlset>\n`
}

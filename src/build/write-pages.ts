import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { editOf, type pageRenderer, type RenderedPage } from '../app/render-page'
import { allPages, fileOf, pathOf } from '../app/routes'
import { languages } from '../i18n/languages'
import { i18nextWithAllTexts, pageWords } from '../i18n/page-words'
import type { PageWeight } from './budgets'
import type { ClientFiles } from './client'
import { htmlDocument, type PageScripts } from './html-document'
import type { BuildSettings } from './settings'
import { namesIn, usedCss } from './used-css'
import { webManifest } from './web-manifest'

/** Writes a text file below the output folder. */
export async function writeText(outDir: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(outDir, file)), { recursive: true })
  await writeFile(join(outDir, file), text)
}

/** Renders and writes every page in every language. Returns what the budgets ask of each. */
export async function writePages(
  settings: BuildSettings,
  client: ClientFiles,
  render: ReturnType<typeof pageRenderer>,
): Promise<PageWeight[]> {
  const { base, outDir } = settings
  const scriptsOf = ({ islands }: RenderedPage): PageScripts => ({
    entry: base + client.entry,
    preload: [...new Set(islands.flatMap((island) => client.islandFiles(island)))].map((file) => base + file),
    islandFile: (island) => base + client.islandFile(island),
  })
  const styleOf = ({ css, body, islands }: RenderedPage) => usedCss(css, namesIn(body, islands.length > 0 ? client.scriptsOf(islands) : []))
  const weights: PageWeight[] = []
  for (const { page, language } of allPages()) {
    const rendered = render(page, language)
    const html = htmlDocument(rendered, styleOf(rendered), scriptsOf(rendered), settings)
    const file = fileOf(page, language)
    await writeText(outDir, file, html)
    weights.push({ file, islands: rendered.islands, html })
  }
  return weights
}

/** Writes what helps browsers and search engines to find the pages: web manifests, site map, robots.txt. */
export async function writeSiteFiles({ base, origin, outDir, edition }: BuildSettings): Promise<void> {
  const texts = i18nextWithAllTexts()
  const noLinks = () => ''
  for (const language of languages) {
    const manifest = webManifest(language, pageWords(texts, language.code, noLinks, editOf(edition, language.code)), base)
    await writeText(outDir, `${language.path}manifest.webmanifest`, manifest)
  }
  const listed = allPages().filter(({ page }) => !page.isUnlisted)
  const addresses = listed.map(({ page, language }) => `<url><loc>${origin}${base}${pathOf(page, language)}</loc></url>`)
  const siteMap = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`
  await writeText(outDir, 'sitemap.xml', siteMap)
  await writeText(outDir, 'robots.txt', `User-agent: *\nAllow: /\nSitemap: ${origin}${base}sitemap.xml\n`)
}

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { editOf, type pageRenderer, type RenderedPage } from '../app/render-page'
import { allPages, fileOf } from '../app/routes'
import { languages } from '../i18n/languages'
import { i18nextWithAllTexts, pageWords } from '../i18n/page-words'
import { blockingRequests, type PageWeight } from './budgets'
import type { ClientFiles } from './client'
import { compressFile } from './compress'
import { classesAround, htmlDocument, type PageScripts } from './html-document'
import { securityTxt } from './security-txt'
import type { BuildSettings } from './settings'
import { siteMap } from './site-map'
import { namesIn, usedCss } from './used-css'
import { webManifest } from './web-manifest'

/** Writes a text file below the output folder. */
export async function writeText(outDir: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(outDir, file)), { recursive: true })
  await writeFile(join(outDir, file), text)
}

/** The style of each page: what it may need and, where pages share their style, what any of them may need. */
function pageStyles(pages: readonly RenderedPage[], scripts: (page: RenderedPage) => readonly string[]) {
  const shared = new Map<string, Set<string>>()
  const groupOf = ({ page, language }: RenderedPage) => page.sharedStyle && `${language.code} ${page.sharedStyle}`
  const names = (page: RenderedPage) => {
    const around = classesAround(page)
    const html = `<html class="${around.root}"><body class="${around.body}">${page.body}`
    const found = namesIn(html, scripts(page))
    // Every island can draw readings; where the words have none, none will come.
    if (!/ruby/.test(html)) for (const name of ['ruby', 'rt', '.ruby']) found.delete(name)
    return found
  }
  for (const page of pages) {
    const group = groupOf(page)
    if (group) shared.set(group, new Set([...(shared.get(group) ?? []), ...names(page)]))
  }
  return (page: RenderedPage) => usedCss(page.css, shared.get(groupOf(page) ?? '') ?? names(page))
}

/** What the budgets ask of each page, and the sizes of pages after brotli. */
export type WrittenPages = { readonly weights: readonly PageWeight[]; readonly sizes: ReadonlyMap<string, number> }

/**
 * Renders, writes and compresses every page, one language after the other: only one is in memory, and while the next is rendered the
 * last one is compressed on other processors.
 */
export async function writePages(
  settings: BuildSettings,
  client: ClientFiles,
  render: ReturnType<typeof pageRenderer>,
): Promise<WrittenPages> {
  const { base, outDir } = settings
  const scriptsOf = ({ islands }: RenderedPage): PageScripts => ({
    entry: base + client.entry,
    preload: [...new Set(islands.flatMap((island) => client.islandFiles(island)))].map((file) => base + file),
    islandFile: (island) => base + client.islandFile(island),
  })
  const weights: PageWeight[] = []
  const sizes = new Map<string, number>()
  let compressing: Promise<unknown> = Promise.resolve()
  for (const language of languages) {
    const rendered = allPages().flatMap((one) => (one.language === language ? [render(one.page, language)] : []))
    const styleOf = pageStyles(rendered, ({ islands }) => (islands.length > 0 ? client.scriptsOf(islands) : []))
    const written: { readonly file: string; readonly html: string; readonly isBrief: boolean }[] = []
    for (const one of rendered) {
      const html = htmlDocument(one, styleOf(one), scriptsOf(one), settings)
      const file = fileOf(one.page, language)
      await writeText(outDir, file, html)
      written.push({ file, html, isBrief: one.page.kept === 'when-opened' })
      weights.push({ file, islands: one.islands, blocking: blockingRequests(html) })
    }
    if (settings.isQuick) continue
    await compressing
    compressing = Promise.all(
      written.map(async ({ file, html, isBrief }) => sizes.set(file, await compressFile(join(outDir, file), Buffer.from(html), isBrief))),
    )
  }
  await compressing
  return { weights, sizes }
}

/** Writes what helps browsers and search engines to find the pages: web manifests, site map, robots.txt; for who finds a weakness, security.txt. */
export async function writeSiteFiles({ base, origin, outDir, edition, buildDay }: BuildSettings): Promise<void> {
  const texts = i18nextWithAllTexts()
  const noLinks = () => ''
  for (const language of languages) {
    const manifest = webManifest(language, pageWords(texts, language.code, noLinks, editOf(edition, language.code)), base)
    await writeText(outDir, `${language.path}manifest.webmanifest`, manifest)
  }
  await writeText(outDir, 'sitemap.xml', siteMap(`${origin}${base}`))
  await writeText(outDir, 'robots.txt', `User-agent: *\nAllow: /\nSitemap: ${origin}${base}sitemap.xml\n`)
  const security = securityTxt({ edition, origin, base, buildDay })
  if (security) await writeText(outDir, '.well-known/security.txt', security)
}

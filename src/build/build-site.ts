import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { transform } from 'lightningcss'
import { factUsesOf, pageRenderer, type RenderedPage } from '../app/render-page'
import { allPages, fileOf, pathOf } from '../app/routes'
import { checkFacts } from '../facts/check-facts'
import { languages } from '../i18n/languages'
import { i18nextWithAllTexts, pageWords } from '../i18n/page-words'
import { setFigures } from '../page/figures'
import { buildData } from '../pipeline/build-data'
import { embeddedDirectory } from '../pipeline/embedded-directory'
import { usageIn } from '../pipeline/imported-data'
import { withImported } from '../pipeline/imported-figures'
import { loadFigures } from '../pipeline/load-figures'
import { brokenBudgets, type Measure, measure, type PageWeight } from './budgets'
import { buildClient } from './client'
import { compress } from './compress'
import { writeDataProduct } from './data-files'
import { DUE_AFTER_DAYS, dueFacts } from './facts/due'
import { writeFactsData } from './facts-data'
import { htmlDocument } from './html-document'
import { languagePacks, offlinePack } from './language-packs'
import { headersFile, styleHash } from './security'
import type { BuildSettings } from './settings'
import { writeSocialImages } from './social/social-images'
import { webManifest } from './web-manifest'
import { buildWorker } from './worker'

/** What a build made, for the report. */
export type BuildReport = {
  readonly pages: number
  readonly measures: readonly Measure[]
  readonly broken: readonly string[]
  readonly notes: readonly string[]
}

const DATA_DIR = 'src/data'

const minifyCss = (css: string): string =>
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 114 << 16 },
  }).code.toString()

/** Facts and figures -> shards -> pages -> service worker -> compressed files, all in `outDir`. Throws on bad facts, words or data. */
export async function buildSite(settings: BuildSettings): Promise<BuildReport> {
  const { outDir, base, buildDay, origin } = settings
  const badFacts = checkFacts(buildDay)
  if (badFacts.length > 0) throw new Error(`facts:\n${badFacts.join('\n')}`)

  const client = await buildClient(outDir, base)
  const embeddedDir = await embeddedDirectory(DATA_DIR, { log: console.log })
  const data = buildData({ sourceDir: DATA_DIR, outDir, embeddedDir, importedDir: settings.importedDir })
  setFigures(withImported(loadFigures(DATA_DIR, data.directories), usageIn(settings.importedDir).values()))
  writeDataProduct(DATA_DIR, settings, outDir)

  await writeSocialImages(outDir)

  const render = pageRenderer(buildDay, base)
  const uses = factUsesOf(render)
  writeFactsData(uses, { address: (path) => `${origin}${base}${path}` }, outDir)
  const minified = new Map<string, string>()
  const minifiedOnce = (css: string) => {
    const known = minified.get(css) ?? minifyCss(css)
    minified.set(css, known)
    return known
  }
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(outDir, file)), { recursive: true })
    await writeFile(join(outDir, file), text)
  }
  const scriptsOf = (page: RenderedPage) => ({
    entry: base + client.entry,
    preload: [...new Set(page.islands.flatMap((island) => client.islandFiles(island)))].map((file) => base + file),
  })
  const weights: PageWeight[] = []
  for (const { page, language } of allPages()) {
    const rendered = render(page, language)
    const html = htmlDocument(rendered, minifiedOnce(rendered.css), scriptsOf(rendered), settings)
    const file = fileOf(page, language)
    await write(file, html)
    weights.push({ file, islands: rendered.islands, html })
  }

  const texts = i18nextWithAllTexts()
  const noLinks = () => ''
  for (const language of languages)
    await write(`${language.path}manifest.webmanifest`, webManifest(language, pageWords(texts, language.code, noLinks), base))
  const listed = allPages().filter(({ page }) => !page.isUnlisted)
  const addresses = listed.map(({ page, language }) => `<url><loc>${origin}${base}${pathOf(page, language)}</loc></url>`)
  await write(
    'sitemap.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`,
  )
  await write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${origin}${base}sitemap.xml\n`)
  await write('_headers', headersFile(base, [...new Set(minified.values())].map(styleHash)))

  const packs = [...(await languagePacks(outDir, client)), await offlinePack(outDir)]
  for (const { file, text } of packs) await write(file, text)
  const { warnings } = await buildWorker(outDir, base, packs)
  const sizes = await compress(outDir)
  const measures = measure(weights, sizes, client, packs)
  return {
    pages: weights.length,
    measures,
    broken: brokenBudgets(measures, weights),
    notes: [
      ...warnings,
      `${dueFacts(uses, buildDay, DUE_AFTER_DAYS).length} facts were last confirmed more than ${DUE_AFTER_DAYS} days ago or show no day: npm run facts -- due`,
    ],
  }
}

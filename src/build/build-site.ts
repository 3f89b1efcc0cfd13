import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pageRenderer } from '../app/render-page'
import { allPages, fileOf } from '../app/routes'
import { checkFacts } from '../facts/check-facts'
import { knownLanguages, languages, offerOnly } from '../i18n/languages'
import { offeredByWords, type WordState } from '../i18n/word-state'
import { setFigures } from '../page/figures'
import { buildData } from '../pipeline/build-data'
import { embeddedDirectory } from '../pipeline/import/embedded-directory'
import { brokenBudgets, LONGER_ADDRESSES, type Measure, measure, WORDS_OF_EDITION } from './budgets'
import { buildClient } from './client'
import { compress } from './compress'
import { writeDataProduct } from './data-files'
import { DUE_AFTER_DAYS, dueFacts } from './facts/due'
import { writeFactsData } from './facts-data'
import { HASHED_FOLDERS } from './headers'
import { caddyfile, type HostedFiles, headersFile, nginxMaps, nginxServer } from './host-files'
import { earlierFiles, keepEarlier } from './kept-builds'
import { billOfMaterials, licenceNotices } from './notices'
import { ToldError } from './office/told-error'
import { keptFiles } from './packs'
import { type BuildSettings, siteSettings } from './settings'
import { writeSocialImages } from './social/social-images'
import { buildWorker } from './worker'
import { writePages, writeSiteFiles, writeText } from './write-pages'

/** What a build made, for the report. */
export type BuildReport = {
  readonly pages: number
  readonly measures: readonly Measure[]
  readonly broken: readonly string[]
  readonly notes: readonly string[]
}

const DATA_DIR = 'src/data'

const filesIn = async (outDir: string, folder: string): Promise<string[]> =>
  (await readdir(join(outDir, folder))).sort().map((name) => `${folder}/${name}`)

/** Offers what is whole and, of that, what the host wants; returns what would be offered were it whole. */
function offerLanguages({ edition, isUnfinishedShown, onlyLanguages }: BuildSettings): ReadonlyMap<string, WordState> {
  const { codes, heldBack } = offeredByWords()
  const shown = isUnfinishedShown ? knownLanguages.map(({ code }) => code) : codes
  const isIn = (codes: readonly string[] | undefined, code: string) => codes?.includes(code) ?? true
  offerOnly(shown.filter((code) => isIn(edition?.languages, code) && isIn(onlyLanguages, code)))
  return isUnfinishedShown ? new Map() : heldBack
}

const lackOf = (state: WordState) => new Set(Object.values(state).flat()).size

/** Facts and figures -> shards -> pages -> service worker -> compressed files, all in `outDir`. Throws on bad facts, words or data. */
export async function buildSite(settings: BuildSettings, log: (line: string) => void): Promise<BuildReport> {
  const { outDir, base, buildDay } = settings
  const heldBack = offerLanguages(settings)
  const badFacts = checkFacts(buildDay)
  if (badFacts.length > 0) throw new ToldError(`facts that cannot be used:\n${badFacts.join('\n')}`)

  const earlier = await earlierFiles(settings.keptBuild)
  const client = await buildClient(outDir, base)
  await writeText(outDir, 'licences.txt', licenceNotices(client.packages))
  await writeText(outDir, '.hosting/sbom.cdx.json', await billOfMaterials(buildDay))
  const embeddedDir = await embeddedDirectory(DATA_DIR, { log })
  const data = buildData({ sourceDir: DATA_DIR, outDir, embeddedDir, importedDir: settings.importedDir })
  setFigures(data.figures)
  writeDataProduct(data.texts, settings, outDir)

  await writeSocialImages(outDir)
  const render = pageRenderer(buildDay, base, siteSettings(settings))
  const uses = render.factUses()
  writeFactsData(uses, { address: (path) => `${settings.origin}${base}${path}` }, outDir)
  const { weights, sizes: ofPages } = await writePages(settings, client, render)
  await writeSiteFiles(settings)

  const kept = await keptFiles(outDir, client, await filesIn(outDir, 'assets'))
  for (const { file, text } of kept.packs) await writeText(outDir, file, text)
  await buildWorker(outDir, base, settings.isKillSwitch ? undefined : kept)
  const own = (await Promise.all(HASHED_FOLDERS.map((folder) => filesIn(outDir, folder)))).flat()
  const old = await keepEarlier(outDir, own, earlier)
  await writeHostFiles(outDir, {
    base,
    pages: allPages().map(({ page, language }) => fileOf(page, language).replace(/index\.html$/, '')),
    folders: ['assets', 'packs', 'data', 'icons', 'social'],
    hashed: [...own, ...old],
    languagePaths: languages.map(({ path }) => path),
  })

  const more = (settings.edition ? WORDS_OF_EDITION : 0) + (base === '/' ? 0 : LONGER_ADDRESSES)
  const measures = settings.isQuick ? [] : measure(weights, await compress(outDir, ofPages), client, kept, more)
  return {
    pages: weights.length,
    measures,
    broken: brokenBudgets(measures, weights),
    notes: [
      ...[...heldBack].map(([code, state]) => `${code} is not offered: ${lackOf(state)} texts are to be mended: npm run words -- ${code}`),
      `${dueFacts(uses, buildDay, DUE_AFTER_DAYS).length} facts were last confirmed more than ${DUE_AFTER_DAYS} days ago or show no day: npm run facts -- due`,
    ],
  }
}

async function writeHostFiles(outDir: string, files: HostedFiles): Promise<void> {
  await writeText(outDir, '_headers', headersFile(files))
  await writeText(outDir, '.hosting/nginx-http.conf', nginxMaps(files))
  await writeText(outDir, '.hosting/nginx-server.conf', nginxServer(files))
  await writeText(outDir, '.hosting/Caddyfile', caddyfile(files))
}

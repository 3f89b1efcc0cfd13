import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { PREFECTURES } from '../../domain/figures/prefectures'
import { i18nextWithAllTexts, pageWords } from '../../i18n/page-words'
import { figures } from '../../page/figures'
import { cardSvg } from './card-svg'
import { flatPng } from './flat-png'
import { socialFigure, socialFile, socialSubjectOf } from './social-figure'

/** Pictures of earlier builds, named by what they were drawn from. */
const CACHE = '.cache/social'

let ready: Promise<void> | undefined

/** The renderer is WebAssembly: no binary for each platform, no installed font. */
async function png(svg: string): Promise<Uint8Array> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm))
  await ready
  const image = new Resvg(svg).render()
  const made = flatPng(image.pixels, image.width, image.height)
  image.free()
  return made
}

async function cachedPng(svg: string): Promise<Uint8Array> {
  const file = join(CACHE, `${createHash('sha256').update(svg).digest('hex').slice(0, 24)}.png`)
  try {
    return await readFile(file)
  } catch {
    const made = await png(svg)
    await mkdir(CACHE, { recursive: true })
    await writeFile(file, made)
    return made
  }
}

/** The images of all subjects as SVG, by the file they become. */
export function socialCards(): Map<string, string> {
  const texts = i18nextWithAllTexts()
  const [ja, en] = [pageWords(texts, 'ja', () => ''), pageWords(texts, 'en', () => '')]
  const subjects = ['stats', ...PREFECTURES.map(({ code }) => `stats.${code}`)].flatMap((id) => socialSubjectOf(id) ?? [])
  return new Map(subjects.map((subject) => [socialFile(subject), cardSvg(subject, socialFigure(figures(), subject), ja, en)]))
}

/** Draws one image for the country and one for each prefecture into `outDir/social`. */
export async function writeSocialImages(outDir: string): Promise<void> {
  await mkdir(join(outDir, 'social'), { recursive: true })
  for (const [file, svg] of socialCards()) await writeFile(join(outDir, file), await cachedPng(svg))
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkitten'

const require = createRequire(import.meta.url)
const FONT = '@fontsource/biz-udpgothic'

export type Weight = 400 | 700

/** The package cuts the font into pieces by Unicode range: `[12]` or `latin` to `U+4e00-4e05,U+4e10`. */
type Pieces = Readonly<Record<string, string>>

const holds = (ranges: string, codePoint: number): boolean =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-')
    return codePoint >= Number.parseInt(from, 16) && codePoint <= Number.parseInt(to, 16)
  })

const loaded = new Map<string, Font>()

/** The piece of the font that draws a character. Throws when the font has none. */
function fontFor(codePoint: number, weight: Weight): Font {
  const folder = dirname(require.resolve(`${FONT}/package.json`))
  const pieces: Pieces = require(`${FONT}/unicode.json`)
  const piece = Object.keys(pieces).find((name) => holds(pieces[name] ?? '', codePoint))
  if (!piece) throw new Error(`social image: the font has no "${String.fromCodePoint(codePoint)}"`)
  const file = `biz-udpgothic-${piece.replace(/[[\]]/g, '')}-${weight}-normal.woff`
  const font = loaded.get(file) ?? (create(readFileSync(join(folder, 'files', file))) as Font)
  loaded.set(file, font)
  return font
}

/** Text as outlines, so that no font needs to be installed. `width` is in the units of `size`. */
export interface Outlined {
  readonly width: number
  /** SVG paths that start at 0,0 on the base line. */
  readonly paths: string
}

const outlines = new Map<string, Outlined>()

/** Draws a line of text at a size in pixels. */
export function outlined(text: string, size: number, weight: Weight): Outlined {
  const key = `${weight} ${size} ${text}`
  const known = outlines.get(key)
  if (known) return known
  let x = 0
  const paths: string[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number
    const font = fontFor(codePoint, weight)
    const glyph = font.glyphForCodePoint(codePoint)
    const scale = size / font.unitsPerEm
    const d = glyph.path.toSVG()
    if (d) paths.push(`<path transform="translate(${x.toFixed(2)} 0) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${d}"/>`)
    x += glyph.advanceWidth * scale
  }
  const made = { width: x, paths: paths.join('') }
  outlines.set(key, made)
  return made
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkitten'

const require = createRequire(import.meta.url)
const FONT = '@fontsource/biz-udpgothic'
const FOLDER = dirname(require.resolve(`${FONT}/package.json`))

export type Weight = 400 | 700

/** The package cuts the font into pieces by Unicode range: `[12]` or `latin` to `U+4e00-4e05,U+4e10`. */
type Pieces = Readonly<Record<string, string>>

/** The piece that holds a character, by code point. */
const pieceOf = new Map<number, string>()
for (const [name, ranges] of Object.entries(require(`${FONT}/unicode.json`) as Pieces))
  for (const range of ranges.split(',')) {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-')
    for (let codePoint = Number.parseInt(from, 16); codePoint <= Number.parseInt(to, 16); codePoint++) pieceOf.set(codePoint, name)
  }

const fonts = new Map<string, Font>()

/** The piece of the font that draws a character. Throws when the font has none. */
function fontFor(codePoint: number, weight: Weight): Font {
  const piece = pieceOf.get(codePoint)
  if (!piece) throw new Error(`social image: the font has no "${String.fromCodePoint(codePoint)}"`)
  const file = `biz-udpgothic-${piece.replace(/[[\]]/g, '')}-${weight}-normal.woff`
  const font = fonts.get(file) ?? (create(readFileSync(join(FOLDER, 'files', file))) as Font)
  fonts.set(file, font)
  return font
}

/** A letter in the units of its font, whose y goes upwards. */
type Letter = { readonly path: string; readonly advance: number; readonly unitsPerEm: number }
const letters = new Map<string, Letter>()

function letter(character: string, weight: Weight): Letter {
  const key = `${weight}${character}`
  const known = letters.get(key)
  if (known) return known
  const codePoint = character.codePointAt(0) as number
  const font = fontFor(codePoint, weight)
  const glyph = font.glyphForCodePoint(codePoint)
  const made = { path: glyph.path.toSVG(), advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm }
  letters.set(key, made)
  return made
}

/** Text as outlines, so that no font needs to be installed. `width` is in the units of `size`. */
export interface Outlined {
  readonly width: number
  /** SVG paths that start at 0,0 on the base line. */
  readonly paths: string
}

/** Draws a line of text at a size in pixels. */
export function outlined(text: string, size: number, weight: Weight): Outlined {
  let x = 0
  const paths: string[] = []
  for (const character of text) {
    const { path, advance, unitsPerEm } = letter(character, weight)
    const scale = size / unitsPerEm
    if (path) paths.push(`<path transform="translate(${x.toFixed(2)} 0) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${path}"/>`)
    x += advance * scale
  }
  return { width: x, paths: paths.join('') }
}

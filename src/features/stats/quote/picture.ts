import type { Quote } from './quote'

export type PictureSize = { readonly width: number; readonly height: number }
export const WIDE: PictureSize = { width: 1200, height: 675 }
export const SQUARE: PictureSize = { width: 1080, height: 1080 }

/** What stands at the foot of every picture. */
export interface PictureFoot {
  readonly brand: string
  readonly notOfficial: string
  readonly address: string
}

const COLOUR = { paper: '#faf7f1', ink: '#1d1b18', soft: '#47423a', brand: '#0e4a3d', level: '#b9dcc8', line: '#7d7567', white: '#fff' }
const FONT = '"Hiragino Sans","Hiragino Kaku Gothic ProN","BIZ UDPGothic","Noto Sans JP","Noto Sans CJK JP",Meiryo,system-ui,sans-serif'
const EDGE = 56
const FOOT = 84
/** The least height of a bar with its gap. */
const LEAST_BAR = 62

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** About how wide a text is in units of its size: no fonts can be asked where the picture is made. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += /[\u0020-\u02ff]/.test(sign)
      ? /[ il.,:'|]/.test(sign)
        ? 0.3
        : /[mwMW%]/.test(sign)
          ? 0.9
          : /[A-Z]/.test(sign)
            ? 0.66
            : 0.57
      : 1
  return width
}

// A number with its unit and a word stay whole, with the hiragana behind them; signs that close do not begin a line.
const PIECES = /(?:[\u0021-\u02ff]+(?:[年月日人]|ポイント)?|[ァ-ヶー]+|[一-龠々]+|.)[％※＊◇☆]*[ぁ-んー]*[、。，．）」』]* ?/gu

/** Where a reader pauses: a break there is better than one a little later within a phrase. */
const PAUSE = /[、。，）」 ]$/

/** Lines of a text that fit a width; a line ends at a pause if there is one in its last part. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let pieces: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    if (pieces.length > 0 && widthOf(pieces.join('') + piece.trimEnd()) * size > width) {
      const after = pieces.findLastIndex((one) => PAUSE.test(one)) + 1
      const first = pieces.slice(0, after).join('').trimEnd()
      const cut = widthOf(first) * size > width * 0.5 ? after : pieces.length
      lines.push(pieces.slice(0, cut).join('').trimEnd())
      pieces = pieces.slice(cut)
    }
    if (pieces.length > 0 || piece.trim()) pieces.push(piece)
  }
  return pieces.length > 0 ? [...lines, pieces.join('').trimEnd()] : lines
}

/** A title begins a line with each sentence, where they fit a line each; else lines end at pauses, then are about equally long. */
function titleLines(text: string, size: number, width: number): string[] {
  const sentences = text.split(/(?<=。)(?=.)/)
  if (sentences.every((sentence) => linesOf(sentence, size, width).length === 1)) return sentences
  const { length } = linesOf(text, size, width)
  const pauses = (lines: readonly string[]) => lines.slice(0, -1).filter((line) => /[、。，,:]$/.test(line)).length
  const [best = []] = [0.6, 0.7, 0.8, 0.9, 1]
    .map((part) => linesOf(text, size, width * part))
    .filter((lines) => lines.length === length)
    .sort((one, other) => pauses(other) - pauses(one))
  return best
}

/** The largest of some sizes at which a text needs at most so many lines; the smallest takes what it needs. */
function fitted(
  text: string,
  sizes: readonly number[],
  width: number,
  most: number,
  split = linesOf,
): { readonly size: number; readonly lines: string[] } {
  for (const size of sizes) {
    const lines = split(text, size, width)
    if (lines.length <= most || size === sizes.at(-1)) return { size, lines }
  }
  return { size: 0, lines: [] }
}

interface TextAt {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isBold?: boolean
  readonly colour?: string
  readonly isEnd?: boolean
}

const textAt = (text: string, { x, y, size, isBold, colour = COLOUR.ink, isEnd }: TextAt) =>
  `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${colour}"${isBold ? ' font-weight="700"' : ''}${isEnd ? ' text-anchor="end"' : ''}>${escaped(text)}</text>`

/** Bars one below the other on a scale from 0 to 100, hatched but for the first. */
function barsAt({ bars }: Quote, from: number, height: number, width: number): string[] {
  const nameSize = 34
  const label = Math.min(Math.max(...bars.map(({ name }) => widthOf(name))) * nameSize + 20, width * 0.36)
  const [left, room] = [EDGE + label, width - 2 * EDGE - label]
  const step = Math.min((height - 40) / bars.length, 210)
  const thick = step - 16
  const top = Math.round(from + (height - 40 - step * bars.length) / 2)
  const drawn = bars.flatMap(({ name, percent, value }, index) => {
    const y = top + index * step
    const end = left + (room * Math.min(percent, 100)) / 100
    const size = Math.min(60, Math.round(thick * 0.66))
    const needs = widthOf(value) * size + 36
    const isInside = end + needs > left + room
    const names = fitted(name, [nameSize, 28, 24], label - 14, 2)
    return [
      ...names.lines.map((line, i) =>
        textAt(line, {
          x: EDGE,
          y: y + thick / 2 + names.size * 0.36 + (i - (names.lines.length - 1) / 2) * names.size * 1.1,
          size: names.size,
          isBold: true,
        }),
      ),
      `<rect x="${left}" y="${y}" width="${room}" height="${thick}" rx="8" fill="${COLOUR.white}"/>`,
      `<rect x="${left}" y="${y}" width="${Math.round(end - left)}" height="${thick}" rx="4" fill="${index === 0 ? COLOUR.level : 'url(#h)'}"/>`,
      `<path d="M${Math.round(end)} ${y}v${thick}" stroke="${COLOUR.brand}" stroke-width="6"/>`,
      `<rect x="${left}" y="${y}" width="${room}" height="${thick}" rx="8" fill="none" stroke="${COLOUR.line}" stroke-width="3"/>`,
      ...(isInside && index > 0
        ? [
            `<rect x="${Math.round(end - needs - 8)}" y="${y + 6}" width="${Math.round(needs - 6)}" height="${thick - 12}" rx="6" fill="${COLOUR.white}"/>`,
          ]
        : []),
      textAt(value, {
        x: Math.round(isInside ? end - 26 : end + 22),
        y: y + thick / 2 + size * 0.36,
        size,
        isBold: true,
        isEnd: isInside,
      }),
    ]
  })
  const under = top + bars.length * step + 14
  return [
    ...drawn,
    '<g class="axis">',
    textAt('0', { x: left, y: under, size: 26 }),
    textAt('50', { x: Math.round(left + room / 2 - 16), y: under, size: 26 }),
    textAt('100％', { x: left + room, y: under, size: 26, isEnd: true }),
    '</g>',
  ]
}

/** A figure as a picture that needs nothing outside of it: finding, month, basis, marks, source and address stand inside. Fixed colours. */
export function pictureOf(quote: Quote, { width, height }: PictureSize, foot: PictureFoot, lang: string): string {
  const room = width - 2 * EDGE
  const isWide = width > height
  // What must stand inside goes before size: texts shrink until every bar has its room.
  const least = quote.bars.length * LEAST_BAR + 40
  const layout = (scale: number) => {
    const sizes = (isWide ? [62, 54, 46, 38, 32] : [72, 62, 54, 46, 38]).map((size) => Math.round(size * scale))
    const title = fitted(quote.title, sizes, room, isWide ? 2 : 3, titleLines)
    const about = fitted(quote.about, [Math.round(30 * scale)], room, 2)
    const note = Math.round(26 * scale)
    const notes = quote.notes.flatMap((text) => linesOf(text, note, room))
    const used =
      40 + title.lines.length * title.size * 1.2 + 12 + about.lines.length * about.size * 1.35 + notes.length * note * 1.35 + FOOT + 110
    return { title, about, note, notes, bars: height - used }
  }
  const layouts = [1, 0.9, 0.8, 0.7].map(layout)
  const { title, about, note, notes } = layouts.find(({ bars }) => bars >= least) ?? (layouts.at(-1) as (typeof layouts)[number])
  let y = 40
  const head: string[] = []
  for (const line of title.lines) {
    y += title.size * 1.2
    head.push(textAt(line, { x: EDGE, y: y - title.size * 0.24, size: title.size, isBold: true }))
  }
  y += 12
  for (const line of about.lines) {
    y += about.size * 1.35
    head.push(textAt(line, { x: EDGE, y: y - about.size * 0.3, size: about.size }))
  }
  const notesTop = height - FOOT - 18 - notes.length * note * 1.35
  const strip = height - FOOT
  const brandSize = 34
  const addressSize = Math.min(26, Math.floor((room * 0.42) / Math.max(1, widthOf(foot.address))))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${lang}" font-family="${escaped(FONT)}" role="img">`,
    `<title>${escaped(quote.title)}</title>`,
    `<defs><pattern id="h" width="14" height="14" patternUnits="userSpaceOnUse"><path fill="${COLOUR.white}" d="M0 0h14v14H0z"/><path fill="${COLOUR.level}" d="M0 0h6v14H0z"/></pattern></defs>`,
    `<path fill="${COLOUR.paper}" d="M0 0h${width}v${height}H0z"/>`,
    ...head,
    ...barsAt(quote, Math.round(y + 26), Math.max(80, notesTop - y - 66), width),
    ...notes.map((line, index) => textAt(line, { x: EDGE, y: notesTop + note + index * note * 1.35, size: note, colour: COLOUR.soft })),
    `<path fill="${COLOUR.brand}" d="M0 ${strip}h${width}v${FOOT}H0z"/>`,
    textAt(foot.brand, { x: EDGE, y: strip + 54, size: brandSize, isBold: true, colour: COLOUR.white }),
    textAt(foot.notOfficial, {
      x: Math.round(EDGE + widthOf(foot.brand) * brandSize + 20),
      y: strip + 52,
      size: isWide ? 24 : 20,
      colour: COLOUR.white,
    }),
    textAt(foot.address, { x: width - EDGE, y: strip + 52, size: addressSize, colour: COLOUR.white, isEnd: true }),
    '</svg>',
  ].join('\n')
}

import { type PictureFoot, type PictureSize, pictureOf, SQUARE, WIDE } from './picture'
import { pngOf, save } from './png'
import type { Quote } from './quote'

export type PictureKind = 'wide' | 'square' | 'svg'

const SIZES: Readonly<Record<PictureKind, PictureSize>> = { wide: WIDE, square: SQUARE, svg: WIDE }

/** Makes the picture of a figure and hands it over as a download. Fetched when the first picture is asked for. */
export async function savePicture(kind: PictureKind, quote: Quote, foot: PictureFoot, lang: string): Promise<void> {
  const size = SIZES[kind]
  const svg = pictureOf(quote, size, foot, lang)
  if (kind === 'svg') save(new Blob([svg], { type: 'image/svg+xml' }), `${quote.file}.svg`)
  else save(await pngOf(svg, size), `${quote.file}-${size.width}x${size.height}.png`)
}

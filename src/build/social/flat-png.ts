import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MAX_COLOURS = 256
const [INDEXED, BITS] = [3, 8]

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** Each value of a channel with fewer steps between none and full: the edges of letters need no more. */
const stepped = (steps: number) =>
  Uint8Array.from({ length: 256 }, (_, value) => Math.round((Math.round((value / 255) * steps) / steps) * 255))

/** The palette of a drawing, and its lines as numbers of colours; null when there are too many. */
function indexed(pixels: Uint8Array, width: number, height: number, steps: number): { colours: number[]; lines: Buffer } | null {
  const step = stepped(steps)
  const palette = new Map<number, number>()
  // One byte before each line: the filter, none.
  const lines = Buffer.alloc((width + 1) * height)
  let [last, index] = [-1, 0]
  for (let at = 0, to = 0; at < pixels.length; at += 4, to++) {
    if (at % (4 * width) === 0) to = (at / (4 * width)) * (width + 1) + 1
    const colour =
      ((step[pixels[at] as number] as number) << 16) |
      ((step[pixels[at + 1] as number] as number) << 8) |
      (step[pixels[at + 2] as number] as number)
    // Neighbours are mostly alike.
    if (colour !== last) {
      index = palette.get(colour) ?? palette.size
      palette.set(colour, index)
      last = colour
      if (palette.size > MAX_COLOURS) return null
    }
    lines[to] = index
  }
  return { colours: [...palette.keys()], lines }
}

/**
 * A PNG with a palette from opaque pixels (RGBA). Drawings of few colours become a third of what a full-colour file takes.
 * Edges between colours lose steps until the palette holds them.
 */
export function flatPng(pixels: Uint8Array, width: number, height: number): Buffer {
  for (const steps of [31, 15, 7, 5]) {
    const drawing = indexed(pixels, width, height, steps)
    if (!drawing) continue
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header.set([BITS, INDEXED], 8)
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', Uint8Array.from(drawing.colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
      chunk('IDAT', deflateSync(drawing.lines, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ])
  }
  throw new Error('a drawing has too many colours for a palette')
}

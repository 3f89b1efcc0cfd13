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

/** Colours with fewer steps: the edges of letters need no more. Full values stay full. */
const stepped = (value: number, steps: number) => Math.round((Math.round((value / 255) * steps) / steps) * 255)

/**
 * A PNG with a palette from opaque pixels (RGBA). Drawings of few colours become a third of what a full-colour file takes.
 * Edges between colours lose steps until the palette holds them.
 */
export function flatPng(pixels: Uint8Array, width: number, height: number): Buffer {
  for (const steps of [31, 15, 7, 5]) {
    const palette = new Map<number, number>()
    // One byte before each line: the filter, none.
    const lines = Buffer.alloc((width + 1) * height)
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at += 4) {
        const [r, g, b] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number].map((v) => stepped(v, steps)) as [
          number,
          number,
          number,
        ]
        const colour = (r << 16) | (g << 8) | b
        if (!palette.has(colour)) palette.set(colour, palette.size)
        lines[y * (width + 1) + 1 + x] = palette.get(colour) as number
      }
    if (palette.size > MAX_COLOURS) continue
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header.set([BITS, INDEXED], 8)
    const colours = Buffer.from([...palette.keys()].flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', colours),
      chunk('IDAT', deflateSync(lines, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ])
  }
  throw new Error('a drawing has too many colours for a palette')
}

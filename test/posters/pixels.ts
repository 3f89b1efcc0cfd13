import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A picture in shades of grey, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly shades: Uint8Array }

/** The pages of a PDF as pictures, by poppler. */
export function pagesOf(pdf: Buffer, dpi: number): Grey[] {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-poster-'))
  try {
    const file = join(folder, 'poster.pdf')
    writeFileSync(file, pdf)
    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
    return Array.from({ length: pages }, (_, index) => {
      const target = join(folder, `page-${index}`)
      execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-f', `${index + 1}`, '-l', `${index + 1}`, '-singlefile', file, target])
      return readPgm(readFileSync(`${target}.pgm`))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Page sizes of a PDF in millimetres. */
export function pageSizes(pdf: Buffer): (readonly [width: number, height: number])[] {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-poster-'))
  try {
    const file = join(folder, 'poster.pdf')
    writeFileSync(file, pdf)
    const said = execFileSync('pdfinfo', ['-l', '-1', file], { encoding: 'utf8' })
    return [...said.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(
      ([, w, h]) => [(Number(w) / 72) * 25.4, (Number(h) / 72) * 25.4] as const,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPgm(file: Buffer): Grey {
  const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 60).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), shades: new Uint8Array(file.subarray(head.length)) }
}

/** As a hand holds a phone: turned by some degrees about the middle, white around. */
export function turned({ width, height, shades }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [fromX, fromY] = [Math.round(cos * dx + sin * dy + width / 2), Math.round(-sin * dx + cos * dy + height / 2)]
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) out[y * width + x] = shades[fromY * width + fromX] ?? 255
    }
  return { width, height, shades: out }
}

/** Out of focus and in weak light: each dot the mean of its neighbours, black no darker than 60, white no lighter than 200. */
export function blurred({ width, height, shades }: Grey): Grey {
  const out = new Uint8Array(width * height)
  const at = (x: number, y: number) => shades[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 255
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) sum += at(x + dx, y + dy)
      out[y * width + x] = 60 + (sum / 9) * (140 / 255)
    }
  return { width, height, shades: out }
}

// The library would fetch its program from a server on the net; it lies beside it.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } })

/** What a camera app would read, every code on the picture, by a library that did not make them. */
export async function decode({ width, height, shades }: Grey): Promise<string[]> {
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [index, shade] of shades.entries()) data.set([shade, shade, shade, 255], index * 4)
  const found = await readBarcodes({ data, width, height } as ImageData, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 })
  return found.map(({ text }) => text)
}

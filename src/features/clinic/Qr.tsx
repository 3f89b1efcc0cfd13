import { encode } from 'uqr'

/** Clear squares around the code, as the standard asks for. */
const QUIET = 4

function drawing(text: string): { readonly box: string; readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  // Runs of a row, each from the corner of the one before. Filled, not drawn with a line: some printers set lines to whole dots of their own.
  let [left, top] = [0, 0]
  let path = 'M0 0'
  for (const [y, row] of data.entries())
    for (const { index: x, 0: run } of row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g)) {
      path += `m${x - left} ${y - top}h${run.length}v1h-${run.length}z`
      ;[left, top] = [x, y]
    }
  return { box: `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`, size, path }
}

/** A QR code of a poster with its quiet zone: vector, black on white, error level M. */
export function Qr({ text }: { readonly text: string }) {
  const { box, size, path } = drawing(text)
  return (
    <svg class="code" viewBox={box} aria-hidden="true">
      <path fill="#fff" d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} />
      <path fill="#000" shape-rendering="crispEdges" d={path} />
    </svg>
  )
}

/** The code alone as a file for somebody's own leaflet, 40 mm wide. */
export function qrFile(text: string): File {
  const { box, size, path } = drawing(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="40mm" height="40mm"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}h-${size + 8}z"/><path d="${path}" shape-rendering="crispEdges"/></svg>`
  return new File([svg], 'qr.svg', { type: 'image/svg+xml' })
}

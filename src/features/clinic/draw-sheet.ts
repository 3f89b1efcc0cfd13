import type { Size } from '../../domain/poster/poster'

/** Pixels across of a saved picture: 16:9 at full HD, paper at about 200 dots per inch. */
const WIDTH: Record<Exclude<Size, 'stand'>, number> = { screen: 1920, a4: 1654, a3: 2339, postcard: 1181 }

/**
 * The sheet as PNG. It is laid out once more at its full width, out of sight, and then every line, letter and drawing is painted where the
 * browser put it: so the picture is the preview, readings and pictograms included, and no foreign content ever enters the canvas.
 */
export async function pictureOf(paper: HTMLElement, size: Size): Promise<Blob> {
  if (size === 'stand') throw new Error('a folded stand is printed, not shown on a screen')
  const width = WIDTH[size]
  const copy = paper.cloneNode(true) as HTMLElement
  Object.assign(copy.style, { position: 'fixed', top: '0', left: '-9999px', width: `${width}px` })
  copy.setAttribute('aria-hidden', 'true')
  document.body.append(copy)
  try {
    await document.fonts.ready
    const frame = copy.getBoundingClientRect()
    const canvas = Object.assign(document.createElement('canvas'), { width, height: Math.round(frame.height) })
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser cannot draw')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.translate(-frame.left, -frame.top)
    for (const element of copy.querySelectorAll<HTMLElement>('*')) paintBox(context, element)
    for (const shape of copy.querySelectorAll<SVGGeometryElement>('svg path, svg circle, svg rect')) paintShape(context, shape)
    paintTexts(context, copy)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
    )
  } finally {
    copy.remove()
  }
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** Borders and the outline of a box; the sheet knows no other backgrounds than white. */
function paintBox(context: CanvasRenderingContext2D, element: HTMLElement): void {
  if (element.closest('svg') && element.tagName !== 'svg') return
  const style = getComputedStyle(element)
  const { left, top, right, bottom } = element.getBoundingClientRect()
  context.fillStyle = '#000'
  for (const side of SIDES) {
    const thick = Number.parseFloat(style[`border${side}Width`])
    if (!thick || style[`border${side}Style`] === 'none') continue
    if (side === 'Top') context.fillRect(left, top, right - left, thick)
    if (side === 'Bottom') context.fillRect(left, bottom - thick, right - left, thick)
    if (side === 'Left') context.fillRect(left, top, thick, bottom - top)
    if (side === 'Right') context.fillRect(right - thick, top, thick, bottom - top)
  }
  const line = Number.parseFloat(style.outlineWidth)
  if (style.outlineStyle === 'solid' && line > 0) {
    context.strokeStyle = '#000'
    context.lineWidth = line
    context.strokeRect(left + line / 2, top + line / 2, right - left - line, bottom - top - line)
  }
}

function outlineOf(shape: SVGGeometryElement): Path2D {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0)
  if (shape.tagName === 'path') return new Path2D(shape.getAttribute('d') ?? '')
  const path = new Path2D()
  if (shape.tagName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  else path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  return path
}

function paintShape(context: CanvasRenderingContext2D, shape: SVGGeometryElement): void {
  const matrix = shape.getScreenCTM()
  if (!matrix) return
  const style = getComputedStyle(shape)
  const path = outlineOf(shape)
  context.save()
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
  if (style.fill !== 'none') {
    context.fillStyle = style.fill
    context.fill(path)
  }
  if (style.stroke !== 'none') {
    context.strokeStyle = style.stroke
    context.lineWidth = Number.parseFloat(style.strokeWidth)
    context.lineCap = style.strokeLinecap as CanvasLineCap
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin
    context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat))
    context.stroke(path)
  }
  context.restore()
}

/** Every letter at its own place: breaks, centring and readings are the browser's. */
function paintTexts(context: CanvasRenderingContext2D, copy: HTMLElement): void {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  context.fillStyle = '#000'
  context.textBaseline = 'alphabetic'
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent ?? ''
    if (!parent || parent.closest('rp') || text.trim() === '') continue
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(parent)
    // Not the shorthand: it is empty where figures of one width are asked for.
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`
    for (const { start, end } of linesOf(node, text, range)) {
      range.setStart(node, start)
      range.setEnd(node, end)
      const { left, top, height } = range.getBoundingClientRect()
      const line = text.slice(start, end).replaceAll(/\s+/g, ' ')
      // The box of a range is as high as its font: the baseline stands where ascent and descent of that font meet.
      const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(line)
      context.fillText(line, left, top + (height - ascent - descent) / 2 + ascent, Number.parseFloat(fontSize) * line.length)
    }
  }
}

/** The pieces of a text that stand on one line each. */
function linesOf(node: Node, text: string, range: Range): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let last: number | undefined
  for (let at = 0; at < text.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const line = lines.at(-1)
    if (line && last !== undefined && Math.abs(box.top - last) < box.height / 2) line.end = at + 1
    else lines.push({ start: at, end: at + 1 })
    last = box.top
  }
  return lines
}

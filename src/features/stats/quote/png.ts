import type { PictureSize } from './picture'

const addressOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** The picture in points, drawn by the browser itself. Rejects where it cannot. */
export async function pngOf(svg: string, { width, height }: PictureSize): Promise<Blob> {
  const image = new Image(width, height)
  image.src = addressOf(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('the browser made no picture'))), 'image/png'),
  )
}

/** Hands a file over as a download. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

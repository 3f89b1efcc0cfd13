import { pictureOf, SQUARE, WIDE } from '../../src/features/stats/quote/picture'
import type { Quote } from '../../src/features/stats/quote/quote'

/** The figures a page hands on, as the page itself gives them to its script. */
export function quotesIn(html: string): readonly Quote[] {
  const [, json] = /<script type="application\/json" data-island-data="QuoteFigure">([\s\S]*?)<\/script>/.exec(html) ?? []
  return json ? (JSON.parse(json) as { props: { quotes: readonly Quote[] } }).props.quotes : []
}

const FOOT = { brand: 'まどぐち', notOfficial: '国や市町村のサイトではありません', address: 'madoguchi.example/stats/' }

/** The pictures of a page as the browser makes them. */
export const picturesOf = (html: string, lang: string): { readonly file: string; readonly svg: string }[] =>
  quotesIn(html).flatMap((quote) =>
    [WIDE, SQUARE].map((size) => ({ file: `${quote.file} ${size.width}`, svg: pictureOf(quote, size, FOOT, lang) })),
  )

/** The texts of a picture as a page, to be read with the same eyes: what stands on the axis is a scale. */
export function pageOfPicture(svg: string, page: string, lang: string): string {
  const [drawing = ''] = svg.replace(/<g class="axis">[\s\S]*?<\/g>/, '').split('</svg>')
  const lines = [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  return `<html data-page="${page}"><body><main><p data-quote="picture">${lines.join(lang.startsWith('ja') ? '' : ' ')}</p></main></body></html>`
}

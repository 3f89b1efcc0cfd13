/** A sentence of a page: what is to be said, and where it stands. */
export type Sentence = { readonly said: string; readonly range: Range }

const BLOCKS = 'p,li,h1,h2,h3,h4,dt,dd,summary,td,th,figcaption,caption,blockquote,legend,label,a.task,.note'
const SILENT = 'script,style,svg,rt,rp,button,select,input,textarea,noscript,nav,.back,[hidden],.off,.late,.in-ja,.original'

const primary = (lang: string) => lang.split('-')[0] ?? ''

/** A piece of a block as it stands on the page; what is said in its place where a word has a reading. */
type Piece = { readonly node: Text; readonly text: string; readonly said: string }

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' ? element.checkVisibility() : element.getClientRects().length > 0

/** What is said of a text: nothing in a language that the voice does not speak, nothing that is not shown. */
function pieceOf(node: Text, lang: string): Piece | undefined {
  const parent = node.parentElement
  const text = node.data
  if (!parent || !text.trim() || parent.closest(SILENT)) return undefined
  if (primary(parent.closest('[lang]')?.getAttribute('lang') ?? lang) !== primary(lang) || !isShown(parent)) return undefined
  const reading = parent.matches('ruby') ? parent.querySelector('rt')?.textContent : undefined
  return { node, text, said: reading || text }
}

/** The text of a place, block by block in the order of reading. */
function blocksOf(root: Element, lang: string): Piece[][] {
  const blocks: Piece[][] = []
  let last: Element | null = null
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = pieceOf(node as Text, lang)
    if (!piece) continue
    const block: Element | null = piece.node.parentElement?.closest(BLOCKS) ?? piece.node.parentElement
    if (block !== last || blocks.length === 0) blocks.push([])
    last = block
    blocks[blocks.length - 1]?.push(piece)
  }
  return blocks
}

/** Where sentences end in a text, by the signs of all our languages. */
const ENDS = /[。！？।]+[」』）〉]*|[.!?…]+["”»)]*(?=\s|$)|\n/g

type Parts = { from: number; to: number }[]

function partsOf(text: string): Parts {
  const parts: Parts = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    parts.push({ from, to: index + end.length })
    from = index + end.length
  }
  if (from < text.length) parts.push({ from, to: text.length })
  return parts
}

/** The sentences of a place on the page, in the order of reading, as `speak` says them. */
export function sentencesOf(root: Element, lang: string, speak: (text: string) => string): Sentence[] {
  return blocksOf(root, lang).flatMap((pieces) => {
    const text = pieces.map((piece) => piece.text).join('')
    return partsOf(text).flatMap(({ from, to }): Sentence[] => {
      const range = root.ownerDocument.createRange()
      let [at, said] = [0, '']
      let hasBegun = false
      for (const piece of pieces) {
        const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)]
        at += piece.text.length
        if (begin >= end) continue
        if (!hasBegun) range.setStart(piece.node, begin)
        hasBegun = true
        range.setEnd(piece.node, end)
        said += piece.said === piece.text ? piece.text.slice(begin, end) : piece.said
      }
      const spoken = speak(said)
      // Signs alone say nothing.
      return /[\p{L}\p{N}]/u.test(spoken) ? [{ said: spoken, range }] : []
    })
  })
}

import { SOURCE_LANGUAGE, writingOf } from './writing'

/** A piece of a text after its markup was read. */
export type RichPiece =
  | string
  | { readonly kind: 'ruby'; readonly base: string; readonly reading: string }
  | { readonly kind: 'break' | 'line' }
  | { readonly kind: 'strong'; readonly pieces: readonly RichPiece[] }
  | { readonly kind: 'link'; readonly target: string; readonly pieces: readonly RichPiece[] }
  | { readonly kind: 'japanese'; readonly pieces: readonly RichPiece[] }
  | { readonly kind: 'slot'; readonly name: string }

// {=日本語}   {漢字|かんじ}   **strong**   [label](target)   | may break here   {#slot} put in by code   newline
const MARKUP = /\{=([^{}]+)\}|\{([^{}|]+)\|([^{}|]+)\}|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|(\|)|\{#(\w+)\}|\n/g
/** Japanese words in a text of another language that has no Chinese letters of its own. */
export const JAPANESE_RUN =
  /[々〇「」（）・ー\u3041-\u30ff\u3400-\u9fff]*[\u3041-\u30fa\u3400-\u9fff][々〇「」（）・ー\u3041-\u30ff\u3400-\u9fff0-9]*/g

function textPieces(text: string, lang: string): RichPiece[] {
  if (text === '') return []
  // In Chinese the letters do not tell: the build marks what is Japanese (japanese-runs.ts).
  const { script } = writingOf(lang)
  if (script === 'Jpan' || script === 'Hans') return [text]
  const pieces: RichPiece[] = []
  let end = 0
  for (const run of text.matchAll(JAPANESE_RUN)) {
    if (run.index > end) pieces.push(text.slice(end, run.index))
    pieces.push({ kind: 'japanese', pieces: [run[0]] })
    end = run.index + run[0].length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

/** Reads the markup of a text (see locales/README.md). In other languages, runs of Japanese become pieces of their own. */
export function readRichText(text: string, lang: string): RichPiece[] {
  const pieces: RichPiece[] = []
  let end = 0
  for (const match of text.matchAll(MARKUP)) {
    pieces.push(...textPieces(text.slice(end, match.index), lang))
    end = match.index + match[0].length
    const [, japanese, base, reading, strong, label, target, mayBreak, slot] = match
    if (japanese) pieces.push({ kind: 'japanese', pieces: readRichText(japanese, SOURCE_LANGUAGE) })
    else if (base && reading) pieces.push({ kind: 'ruby', base, reading })
    else if (strong) pieces.push({ kind: 'strong', pieces: readRichText(strong, lang) })
    else if (label && target) pieces.push({ kind: 'link', target, pieces: readRichText(label, lang) })
    else if (slot) pieces.push({ kind: 'slot', name: slot })
    else pieces.push({ kind: mayBreak ? 'break' : 'line' })
  }
  pieces.push(...textPieces(text.slice(end), lang))
  return pieces
}

/** The text alone, for titles and attributes: readings, links and break marks fall away. */
export const plainText = (text: string): string => plainTextOf(readRichText(text, 'ja'))

function plainTextOf(pieces: readonly RichPiece[]): string {
  const plain = (piece: RichPiece): string => {
    if (typeof piece === 'string') return piece
    switch (piece.kind) {
      case 'ruby':
        return piece.base
      case 'line':
        return ' '
      case 'break':
      case 'slot':
        return ''
      default:
        return plainTextOf(piece.pieces)
    }
  }
  return pieces.map(plain).join('')
}

import type { ComponentChildren } from 'preact'
import { type RichPiece, readRichText } from './rich-text'

/** Finds the address for a link target named in a text, such as `papers` or `C-010`. */
export type LinkTo = (target: string) => string

/** What code puts into a text, by the name of its value. */
export type Slots = Readonly<Record<string, ComponentChildren>>

/**
 * A word with its reading would be read out twice. The attribute is not in the pages (two in a hundred bytes of all): the entry script
 * sets it on what was prerendered, islands on what they draw themselves.
 */
const HIDDEN_FROM_EARS = typeof document === 'undefined' ? {} : ({ 'aria-hidden': 'true' } as const)

function show(piece: RichPiece, linkTo: LinkTo, slots: Slots): ComponentChildren {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'ruby':
      // No <rp>: every browser we build for shows readings above the words, and a page in easy Japanese has hundreds of them.
      return (
        <ruby>
          {piece.base}
          <rt {...HIDDEN_FROM_EARS}>{piece.reading}</rt>
        </ruby>
      )
    case 'break':
      return <wbr />
    case 'slot':
      return slots[piece.name]
    case 'line':
      return <br />
    case 'strong':
      return <strong>{showAll(piece.pieces, linkTo, slots)}</strong>
    case 'japanese':
      return <span lang="ja">{piece.text}</span>
    case 'link': {
      const href = linkTo(piece.target)
      const away = /^https?:/.test(href)
      return (
        <a href={href} {...(away && { rel: 'noreferrer external' })}>
          {showAll(piece.pieces, linkTo, slots)}
        </a>
      )
    }
  }
}

const showAll = (pieces: readonly RichPiece[], linkTo: LinkTo, slots: Slots): ComponentChildren[] =>
  pieces.flatMap((piece, index) => (isBesideRuby(pieces, index) ? [<wbr />, show(piece, linkTo, slots)] : [show(piece, linkTo, slots)]))

const noLinks: LinkTo = (target) => {
  throw new Error(`no address for the link target "${target}"`)
}

/** WebKit breaks no line between two words with readings under `word-break: keep-all`, and they would run off the screen. */
const isBesideRuby = (pieces: readonly RichPiece[], index: number): boolean =>
  [pieces[index - 1], pieces[index]].every((piece) => typeof piece === 'object' && piece.kind === 'ruby')

/** A text of the locales with its markup shown. */
export const richText = (text: string, lang: string, linkTo: LinkTo = noLinks, slots: Slots = {}): ComponentChildren =>
  showAll(readRichText(text, lang), linkTo, slots)

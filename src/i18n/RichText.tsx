import type { ComponentChildren } from 'preact'
import { type RichPiece, readRichText } from './rich-text'

/** Finds the address for a link target named in a text, such as `papers` or `C-010`. */
export type LinkTo = (target: string) => string

/** What code puts into a text, by the name of its value. */
export type Slots = Readonly<Record<string, ComponentChildren>>

function show(piece: RichPiece, linkTo: LinkTo, slots: Slots): ComponentChildren {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'ruby':
      // No <rp>: every browser we build for shows readings above the words, and a page in easy Japanese has hundreds of them.
      return (
        <ruby>
          {piece.base}
          <rt>{piece.reading}</rt>
        </ruby>
      )
    case 'break':
      return <wbr />
    case 'slot':
      return slots[piece.name]
    case 'line':
      return <br />
    case 'strong':
      return <strong>{piece.pieces.map((part) => show(part, linkTo, slots))}</strong>
    case 'japanese':
      return <span lang="ja">{piece.text}</span>
    case 'link': {
      const href = linkTo(piece.target)
      const away = /^https?:/.test(href)
      return (
        <a href={href} {...(away && { rel: 'noreferrer external' })}>
          {piece.pieces.map((part) => show(part, linkTo, slots))}
        </a>
      )
    }
  }
}

const noLinks: LinkTo = (target) => {
  throw new Error(`no address for the link target "${target}"`)
}

/** A text of the locales with its markup shown. */
export const richText = (text: string, lang: string, linkTo: LinkTo = noLinks, slots: Slots = {}): ComponentChildren =>
  readRichText(text, lang).map((piece) => show(piece, linkTo, slots))

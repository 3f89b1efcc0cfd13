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
const HIDDEN_FROM_EARS = typeof document === 'undefined' ? undefined : 'true'

function show(piece: RichPiece, linkTo: LinkTo, slots: Slots, goesOn: boolean): ComponentChildren {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'ruby':
      // No <rp>: every browser we build for shows readings above the words, and a page in easy Japanese has hundreds of them.
      // Chromium breaks a line before such a word, also inside 2年, お知らせ and 申し込む: the class keeps it from that.
      return (
        <ruby class={goesOn ? 'w' : undefined}>
          {piece.base}
          <rt aria-hidden={HIDDEN_FROM_EARS}>{piece.reading}</rt>
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
      return <span lang="ja">{showAll(piece.pieces, linkTo, slots)}</span>
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

// WebKit breaks no line between two words with readings under `word-break: keep-all`, and they would run off the screen: hence <wbr>.
const showAll = (pieces: readonly RichPiece[], linkTo: LinkTo, slots: Slots): ComponentChildren[] =>
  pieces.flatMap((piece, index) => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]]
    if (isMonthAndDay(before, piece)) return []
    const shown = show(piece, linkTo, slots, goesOnInRuby(before))
    const whole = isMonthAndDay(piece, next) ? <span class="md">{[shown, show(next as RichPiece, linkTo, slots, false)]}</span> : shown
    return wordOf(before) && wordOf(piece) ? [<wbr />, whole] : [whole]
  })

const noLinks: LinkTo = (target) => {
  throw new Error(`no address for the link target "${target}"`)
}

const wordOf = (piece: RichPiece | undefined) => (typeof piece === 'object' && piece.kind === 'ruby' ? piece.base : '')

// Written as text, no other piece ends like this.
const goesOnInRuby = (before: RichPiece | undefined): boolean => /[\dぁ-ゖ]$/.test(`${before}`)

/** They stay in one line: Chromium would tear the day from its reading. */
const isMonthAndDay = (piece: RichPiece | undefined, next: RichPiece | undefined): boolean =>
  wordOf(piece).endsWith('月') && wordOf(next).endsWith('日')

/** Pieces of a text shown. */
export const richPieces = (pieces: readonly RichPiece[], linkTo: LinkTo, slots: Slots = {}): ComponentChildren =>
  showAll(pieces, linkTo, slots)

/** A text of the locales with its markup shown. */
export const richText = (text: string, lang: string, linkTo: LinkTo = noLinks, slots: Slots = {}): ComponentChildren =>
  richPieces(readRichText(text, lang), linkTo, slots)

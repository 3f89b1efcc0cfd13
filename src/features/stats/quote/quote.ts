import { jointsOf } from '../../../i18n/joints'

/** One bar of a picture, from 0 to 100. */
export interface QuoteBar {
  readonly name: string
  readonly percent: number
  /** The number as it is written beside the bar. */
  readonly value: string
}

/** A figure as it is handed on: finding, what it is, bars, and what must not be lost: basis, marks, source. */
export interface Quote {
  /** Name of its files, without ending. */
  readonly file: string
  readonly title: string
  readonly about: string
  readonly bars: readonly QuoteBar[]
  readonly notes: readonly string[]
}

/** All of it as one text, without the address. */
export const quoteText = ({ title, about, notes }: Quote, lang: string): string =>
  [title, about, ...notes]
    .map((part) => (/[。।.!?]$/.test(part.trim()) ? part.trim() : `${part.trim()}${jointsOf(lang).stop}`))
    .join(jointsOf(lang).stop === '。' ? '' : ' ')

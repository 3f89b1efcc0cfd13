import { SIGNS } from '../../domain/figures/mark-signs'
import { formatDate, formatNumber } from '../../i18n/format'
import type { PageWords } from '../../i18n/page-words'
import { placeText } from '../../i18n/place-text'
import { plainText } from '../../i18n/rich-text'
import { escaped } from '../escaped'
import { outlined, type Weight } from './lettering'
import type { SocialFigure, SocialSubject } from './social-figure'

export const CARD = { width: 1200, height: 630 } as const

const COLOUR = { paper: '#faf7f1', ink: '#1d1b18', soft: '#47423a', brand: '#0e4a3d', level: '#b9dcc8', white: '#fff' } as const
const LEFT = 72
const RIGHT = CARD.width - LEFT
const FOOT = 112

interface Line {
  readonly text: string
  readonly size: number
  readonly y: number
  readonly weight?: Weight
  readonly colour?: string
  /** Where the line begins, or with `end` where it ends. */
  readonly x?: number
  readonly anchor?: 'start' | 'end'
  /** The line is made smaller until it fits. */
  readonly widest?: number
}

function drawn({ text, size, y, weight = 400, colour = COLOUR.ink, x = LEFT, anchor = 'start', widest = RIGHT - LEFT }: Line): string {
  const whole = outlined(text, size, weight)
  const { width, paths } = whole.width > widest ? outlined(text, Math.floor((size * widest) / whole.width), weight) : whole
  const left = anchor === 'end' ? x - width : x
  return `<g aria-label="${escaped(text)}" fill="${colour}" transform="translate(${left.toFixed(1)} ${y})">${paths}</g>`
}

/** A fact in one language: what, where, month, basis, mark. */
function wordsOf(subject: SocialSubject, figure: SocialFigure | null, words: PageWords) {
  const { prefecture } = subject
  const name = prefecture ? plainText(placeText(prefecture, words.lang)) : words.t('data.social.country')
  const note = figure && noteOf(figure, words)
  return {
    name,
    title: words.t('data.social.title'),
    month: figure ? plainText(formatDate(figure.month, words.lang, { era: false })) : '',
    rate: figure ? formatNumber(figure.ratePercent, words.lang, 2) : '',
    basis: words.t(`data.social.${figure?.basis ?? 'checks'}`),
    note: note ?? '',
    nothing: words.t('data.social.nothing'),
    notOfficial: words.t('data.social.notOfficial'),
  }
}

function noteOf({ mark }: SocialFigure, words: PageWords): string {
  if (mark === 'verified') return ''
  if (mark === 'second-hand') return words.t('data.social.secondHand')
  if (mark === 'imported') return words.t('data.social.imported')
  return words.t(mark === 'cross-checked' ? 'data.social.scan' : 'data.social.doubtful')
}

/** What the image shows, for readers who do not see it. */
export function cardAlt(subject: SocialSubject, figure: SocialFigure | null, words: PageWords): string {
  const { name, month, rate, basis, note } = wordsOf(subject, figure, words)
  return (figure ? words.t('data.social.alt', { name, month, rate, basis, note }) : words.t('data.social.altNothing', { name })).trim()
}

/** The image for sharing, in Japanese and English: a number stands with its month, its basis and the mark of its reading. */
export function cardSvg(subject: SocialSubject, figure: SocialFigure | null, ja: PageWords, en: PageWords): string {
  const [japanese, english] = [wordsOf(subject, figure, ja), wordsOf(subject, figure, en)]
  const foot = CARD.height - FOOT
  const sign = SIGNS[figure?.mark ?? 'verified']
  const lines: Line[] = [
    { text: japanese.title, size: 40, y: 92, colour: COLOUR.brand, weight: 700 },
    { text: english.title, size: 28, y: 134, colour: COLOUR.soft },
    { text: japanese.name, size: 92, y: 258, weight: 700, widest: 520 },
    { text: english.name, size: 52, y: 326, colour: COLOUR.soft, widest: 520 },
    ...(figure
      ? [
          {
            text: `${japanese.rate}％${sign}`,
            size: 132,
            y: 270,
            weight: 700 as const,
            x: RIGHT,
            anchor: 'end' as const,
            colour: COLOUR.brand,
            widest: 520,
          },
          { text: `${japanese.month}　${english.month}`, size: 36, y: 330, x: RIGHT, anchor: 'end' as const, widest: 520 },
          { text: `${japanese.basis}　${english.basis}`, size: 32, y: 420, colour: COLOUR.soft },
          ...(japanese.note ? [{ text: `${sign} ${japanese.note}　${english.note}`, size: 28, y: 462, colour: COLOUR.soft }] : []),
        ]
      : [{ text: `${japanese.nothing}　${english.nothing}`, size: 40, y: 420 }]),
    { text: 'まどぐち Madoguchi', size: 38, y: foot + 70, weight: 700, colour: COLOUR.white },
    {
      text: `${japanese.notOfficial}　${english.notOfficial}`,
      size: 26,
      y: foot + 68,
      x: RIGHT,
      anchor: 'end',
      colour: COLOUR.white,
      widest: 640,
    },
  ]
  const length = RIGHT - LEFT
  const bar = figure
    ? `<path fill="${COLOUR.white}" stroke="${COLOUR.brand}" stroke-width="3" d="M${LEFT} 352h${length}v26H${LEFT}z"/><path fill="${COLOUR.brand}" d="M${LEFT} 352h${((length * figure.ratePercent) / 100).toFixed(1)}v26H${LEFT}z"/>`
    : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<path fill="${COLOUR.paper}" d="M0 0h${CARD.width}v${CARD.height}H0z"/>`,
    `<path fill="${COLOUR.brand}" d="M0 ${foot}h${CARD.width}v${FOOT}H0z"/>`,
    bar,
    ...lines.map(drawn),
    '</svg>',
  ].join('\n')
}

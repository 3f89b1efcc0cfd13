import { type Mark, type MunicipalRate, type Source, sourcesOf, sumCounts, type Verification } from '../../../domain/figures/figures'
import { SIGNS } from '../../../domain/figures/mark-signs'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { formatDate, formatNumber } from '../../../i18n/format'
import type { PageWords } from '../../../i18n/page-words'
import { plainText } from '../../../i18n/rich-text'
import { figures } from '../../../page/figures'
import { prefectureText, rateText } from '../figure-text'
import { newestOutOf100 } from '../people/people'
import type { Finding } from '../prefecture/prefecture-finding'
import { isDoubtful, markSentence, signsOf, verificationSentence } from '../Rate'
import { monthsByType, nationalRateOf, nationalSeries, receiptSeries } from '../series'
import type { Quote } from './quote'

type Dated = { readonly month: string; readonly sourceIds: readonly string[] }

const monthText = (month: string, { lang }: PageWords) => plainText(formatDate(month, lang, { era: false }))
const nameText = (prefecture: Prefecture, { lang }: PageWords) => plainText(prefectureText(prefecture, lang))
const percentText = (percent: number, words: PageWords, sign = '') =>
  `${words.t('stats.percent', { n: rateText(percent, words.lang) })}${sign}`

/** At most two sources by publisher and date; that there are more is said. */
const NAMED = 2
function sourceText(rows: readonly Dated[], words: PageWords): string {
  const sources = [...new Map(rows.flatMap((row) => sourcesOf(figures(), row)).map((source) => [source.id, source])).values()]
  const said = ({ publisher, date }: Source) => words.t('stats.quote.published', { publisher, date: monthText(date, words) })
  const names = sources.slice(0, NAMED).map(said).join(words.t('stats.origin.and'))
  return words.t(sources.length > NAMED ? 'stats.quote.sources' : 'stats.quote.source', { names })
}

type Basis = 'checks' | 'receipts' | 'people'
const about = (basis: Basis, month: string, words: PageWords) => words.t(`stats.quote.about.${basis}`, { month: monthText(month, words) })
const sentences = (...parts: (string | undefined | false)[]) => parts.filter((part): part is string => Boolean(part))
const markOf = (words: PageWords, mark: Mark) => markSentence(words, mark)
const verifiedAs = (words: PageWords, of: readonly { readonly verification: Verification }[]) =>
  [...new Set(of.map(({ verification }) => verificationSentence(words, verification)))].filter((text) => text !== undefined)

/** A prefecture beside the country. A difference is told only where the value is certain to be that of the prefecture. */
export function prefectureQuote(prefecture: Prefecture, { own, nation }: Finding, words: PageWords): Quote {
  const name = nameText(prefecture, words)
  const sign = SIGNS[own.mark]
  const points = nation ? Math.round((own.ratePercent - nation.ratePercent) * 100) / 100 : 0
  const values = {
    name,
    rate: `${rateText(own.ratePercent, words.lang)}`,
    sign,
    nation: nation ? rateText(nation.ratePercent, words.lang) : '',
    points: formatNumber(Math.abs(points), words.lang, 2),
  }
  const key = !nation ? 'alone' : isDoubtful(own.mark) || points === 0 ? 'beside' : points > 0 ? 'above' : 'below'
  return {
    file: `madoguchi-${prefecture.code}-${own.month}`,
    title: words.t(`stats.quote.${key}`, values),
    about: about('checks', own.month, words),
    bars: [
      { name, percent: own.ratePercent, value: percentText(own.ratePercent, words, sign) },
      ...(nation ? [{ name: words.t('stats.country'), percent: nation.ratePercent, value: percentText(nation.ratePercent, words) }] : []),
    ],
    notes: sentences(markOf(words, own.mark), words.t('stats.quote.note.checks'), sourceText([own], words)),
  }
}

/** The newest rate by receipts, and the newest by checks: two quotes, never one. */
export function nationQuotes(words: PageWords): Quote[] {
  const known = figures()
  const quote = (
    basis: 'checks' | 'receipts',
    row: (Dated & { readonly ratePercent: number; readonly verification: Verification }) | undefined,
  ) =>
    row
      ? [
          {
            file: `madoguchi-japan-${basis}-${row.month}`,
            title: words.t('stats.quote.nation', {
              month: monthText(row.month, words),
              rate: rateText(row.ratePercent, words.lang),
              sign: signsOf([row]),
            }),
            about: about(basis, row.month, words),
            bars: [
              { name: words.t('stats.country'), percent: row.ratePercent, value: percentText(row.ratePercent, words, signsOf([row])) },
            ],
            notes: sentences(...verifiedAs(words, [row]), words.t(`stats.quote.note.${basis}`), sourceText([row], words)),
          },
        ]
      : []
  return [...quote('receipts', receiptSeries(known).at(-1)), ...quote('checks', nationalSeries(known).at(-1))]
}

/** The kinds of facility in their newest month. */
export function kindsQuote(words: PageWords): Quote | null {
  const [month] = monthsByType(figures())
  const rows = figures().national.filter((row) => row.month === month && row.facilityType !== 'all')
  const largest = rows.toSorted((a, b) => b.ratePercent - a.ratePercent)
  const [high, low] = [largest[0], largest.at(-1)]
  if (!month || !high || !low) return null
  const kind = (type: string) => words.t(`stats.types.${type as 'hospital'}`)
  return {
    file: `madoguchi-kinds-${month}`,
    title: words.t('stats.nation.typesFinding', {
      month: monthText(month, words),
      high: kind(high.facilityType),
      highRate: rateText(high.ratePercent, words.lang),
      low: kind(low.facilityType),
      lowRate: rateText(low.ratePercent, words.lang),
    }),
    about: about('checks', month, words),
    bars: rows.map((row) => ({ name: kind(row.facilityType), percent: row.ratePercent, value: percentText(row.ratePercent, words) })),
    notes: sentences(...verifiedAs(words, rows), words.t('stats.quote.note.checks'), sourceText(rows, words)),
  }
}

/** People who hold a card and who registered it, out of 100. */
export function peopleQuote(words: PageWords): Quote {
  const { month, held, registered, from } = newestOutOf100(figures())
  const n = (value: number) => formatNumber(Math.round(value), words.lang)
  const rows = [from.cards_held_share, from.registered_share]
  const bar = (key: 'heldName' | 'registeredName', value: number, of: typeof rows) => ({
    name: words.t(`stats.quote.${key}`),
    percent: value,
    value: words.t('stats.quote.people', { n: n(value), sign: signsOf(of) }),
  })
  return {
    file: `madoguchi-people-${month}`,
    title: words.t('stats.holders.peopleFinding', { month: monthText(month, words), held: n(held), registered: n(registered) }),
    about: about('people', month, words),
    bars: [bar('heldName', held, [from.cards_held_share]), bar('registeredName', registered, rows)],
    notes: sentences(...verifiedAs(words, rows), words.t('stats.quote.note.people'), sourceText(rows, words)),
  }
}

/** All municipalities of a prefecture together, beside the country in the same month. */
export function municipalQuote(prefecture: Prefecture, rows: readonly MunicipalRate[], words: PageWords): Quote | null {
  const [first] = rows
  const sum = rows.every(({ total }) => total > 0) ? sumCounts(rows) : null
  if (!first || !sum) return null
  const basis = first.basis === 'receipt' ? 'receipts' : 'checks'
  const nation = basis === 'checks' ? nationalRateOf(figures(), first.month) : figures().receipt.find(({ month }) => month === first.month)
  const name = words.t('stats.quote.municipalities', { name: nameText(prefecture, words), n: rows.length })
  const rate = rateText(sum.ratePercent, words.lang)
  return {
    file: `madoguchi-${prefecture.code}-municipalities-${first.month}`,
    title: words.t('stats.quote.alone', { name, rate, sign: SIGNS[first.mark] }),
    about: about(basis, first.month, words),
    bars: [
      { name: nameText(prefecture, words), percent: sum.ratePercent, value: percentText(sum.ratePercent, words, SIGNS[first.mark]) },
      ...(nation ? [{ name: words.t('stats.country'), percent: nation.ratePercent, value: percentText(nation.ratePercent, words) }] : []),
    ],
    notes: sentences(markOf(words, first.mark), words.t(`stats.quote.note.${basis}`), sourceText(rows, words)),
  }
}

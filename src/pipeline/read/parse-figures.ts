import type { Figures, Source } from '../../domain/figures/figures'
import { patternCell, textCell } from './cells'
import { type FigureTables, type SourceTexts, table } from './figure-tables'
import { readContext, readMunicipal } from './parse-gunma'
import { readAge, readFunnel, readNational, readReceipt } from './parse-national'
import { readHolding, readPrefecture, readPrefectureFacility, readPrefectureFacilityScan, readPrefectureScan } from './parse-prefectures'

const readSources = (texts: SourceTexts) =>
  table(
    texts,
    'sources.csv',
    ['source_id', 'title', 'publisher', 'date', 'url', 'note'],
    (row): Source => ({
      id: patternCell(row, 'source_id', /^[a-z0-9-]+$/, 'an id of small letters, digits and hyphens'),
      title: textCell(row, 'title'),
      publisher: textCell(row, 'publisher'),
      date: patternCell(row, 'date', /^20\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date, a month or a year'),
      url: patternCell(row, 'url', /^(https?:\/\/\S+)?$/, 'a web address or nothing'),
      note: row.cells.note,
    }),
  )

/** Every figure file as typed rows. Throws a SourceError at the first cell that is not what its column must hold. */
export const parseFigures = (texts: SourceTexts): FigureTables => ({
  sources: readSources(texts),
  national: readNational(texts),
  receipt: readReceipt(texts),
  age: readAge(texts),
  funnel: readFunnel(texts),
  prefecture: readPrefecture(texts),
  prefectureScan: readPrefectureScan(texts),
  prefectureFacility: readPrefectureFacility(texts),
  prefectureFacilityScan: readPrefectureFacilityScan(texts),
  holding: readHolding(texts),
  municipal: readMunicipal(texts),
  context: readContext(texts),
})

const byMonthAndPrefecture = (a: { month: string; prefecture: string }, b: { month: string; prefecture: string }) =>
  `${a.month}/${a.prefecture}` < `${b.month}/${b.prefecture}` ? -1 : 1

/** The tables as the pages use them: plain and scanned values together, each with its mark. */
export const figuresFrom = (t: FigureTables): Omit<Figures, 'directories'> => ({
  sources: t.sources.rows,
  national: t.national.rows,
  receipt: t.receipt.rows,
  age: t.age.rows,
  funnel: t.funnel.rows,
  prefectureUsage: [...t.prefecture.rows, ...t.prefectureScan.rows].sort(byMonthAndPrefecture),
  prefectureFacilityUsage: [...t.prefectureFacility.rows, ...t.prefectureFacilityScan.rows],
  cardHolding: t.holding.rows,
  municipalUsage: t.municipal.rows,
  municipalRates: t.municipal.rows,
  prefectureReceipts: [],
  imported: [],
  hasFacilityRates: false,
  context: t.context.rows,
})

import type { TableId } from './data-tables'
import type {
  AgeUsage,
  CardHolding,
  ContextFigure,
  Figures,
  FunnelFigure,
  Mark,
  MunicipalUsage,
  NationalUsage,
  PrefectureFacilityUsage,
  PrefectureUsage,
  ReceiptUsage,
  Verification,
} from './figures'

/** The tables whose rows have a place of their own on a figure page, with the figure a row is read into. */
export interface FigureRows {
  'national-usage': NationalUsage
  'national-usage-receipt-basis': ReceiptUsage
  'national-age-usage': AgeUsage
  'national-funnel': FunnelFigure
  'prefecture-usage': PrefectureUsage
  'prefecture-usage-2024-05-scan': PrefectureUsage
  'prefecture-facility-usage': PrefectureFacilityUsage
  'prefecture-facility-usage-2024-05-scan': PrefectureFacilityUsage
  'prefecture-card-holding': CardHolding
  'gunma-municipal-usage': MunicipalUsage
  'gunma-context': ContextFigure
}
export type FigureTable = keyof FigureRows & TableId

/** One page holds the rows of one part: `2024` or `2024-05`. Within it a row has an id such as `2024-05-10-hospital`. */
export interface FigureAddress {
  readonly part: string
  readonly id: string
}

const yearOf = (month: string) => month.slice(0, 4)
const byYear = (month: string, ...rest: string[]): FigureAddress => ({ part: yearOf(month), id: [month, ...rest].join('-') })
const byMonth = (month: string, ...rest: string[]): FigureAddress => ({ part: month, id: [month, ...rest].join('-') })

// Printed and cited addresses must stay: a table keeps its way of being parted.
const ADDRESSES: { readonly [T in FigureTable]: (row: FigureRows[T]) => FigureAddress } = {
  'national-usage': (row) => byYear(row.month, row.facilityType),
  'national-usage-receipt-basis': (row) => byYear(row.month),
  'national-age-usage': (row) => byYear(row.month, row.ageGroup.replace('+', '-up')),
  'national-funnel': (row) => byYear(row.month, row.metric),
  'prefecture-usage': (row) => byMonth(row.month, row.prefecture),
  'prefecture-usage-2024-05-scan': (row) => byMonth(row.month, row.prefecture),
  'prefecture-facility-usage': (row) => byMonth(row.month, row.prefecture, row.facilityType),
  'prefecture-facility-usage-2024-05-scan': (row) => ({
    part: `${row.month}-${row.facilityType}`,
    id: `${row.month}-${row.prefecture}-${row.facilityType}`,
  }),
  'prefecture-card-holding': (row) => byYear(row.month, row.prefecture),
  'gunma-municipal-usage': (row) => byMonth(row.month, row.municipality),
  'gunma-context': (row) => byYear(row.month, row.metric, row.area),
}

/** The parts that have a page. A page that was cited once must stay, so a part is never taken out; a new month gets its line here. */
export const FIGURE_PARTS: Readonly<Record<FigureTable, readonly string[]>> = {
  'national-usage': ['2023', '2024', '2025'],
  'national-usage-receipt-basis': ['2025', '2026'],
  'national-age-usage': ['2023', '2024'],
  'national-funnel': ['2023', '2024', '2025', '2026'],
  'prefecture-usage': [
    ...['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-09', '2024-10', '2024-11', '2024-12'],
    ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-09', '2025-10'],
  ],
  'prefecture-usage-2024-05-scan': ['2024-05'],
  'prefecture-facility-usage': ['2025-10'],
  'prefecture-facility-usage-2024-05-scan': ['2024-05-hospital', '2024-05-medical', '2024-05-dental'],
  'prefecture-card-holding': ['2023', '2024', '2026'],
  'gunma-municipal-usage': ['2024-02'],
  'gunma-context': ['2024'],
}

export const figureAddress = <T extends FigureTable>(table: T, row: FigureRows[T]): FigureAddress => ADDRESSES[table](row)

/** The page that holds a part of a table. */
export const figurePageId = (table: FigureTable, part: string): string => `figures.${table}.${part}`

/** What a host imported stands in its own file, without pages of figures. */
const isOurs = ({ verification }: { readonly verification: Verification }) => verification !== 'imported'
const isOfScan = (mark: Mark) => mark !== 'verified' && mark !== 'imported'

/** The file a prefecture's rate stands in: read from a scan, or published as text. */
export const prefectureTableOf = ({ mark }: Pick<PrefectureUsage, 'mark'>) =>
  mark === 'verified' ? 'prefecture-usage' : 'prefecture-usage-2024-05-scan'

/** The same for a rate by kind of facility. */
export const prefectureFacilityTableOf = ({ mark }: Pick<PrefectureFacilityUsage, 'mark'>) =>
  mark === 'verified' ? 'prefecture-facility-usage' : 'prefecture-facility-usage-2024-05-scan'

/** The rows of a table among the figures, in the order of its file. */
export const figureRows = <T extends FigureTable>(table: T, figures: Figures): readonly FigureRows[T][] => ROWS[table](figures)

const ROWS: { readonly [T in FigureTable]: (figures: Figures) => readonly FigureRows[T][] } = {
  'national-usage': ({ national }) => national.filter(isOurs),
  'national-usage-receipt-basis': ({ receipt }) => receipt.filter(isOurs),
  'national-age-usage': ({ age }) => age,
  'national-funnel': ({ funnel }) => funnel,
  'prefecture-usage': ({ prefectureUsage }) => prefectureUsage.filter((row) => row.mark === 'verified'),
  'prefecture-usage-2024-05-scan': ({ prefectureUsage }) => prefectureUsage.filter(({ mark }) => isOfScan(mark)),
  'prefecture-facility-usage': ({ prefectureFacilityUsage }) => prefectureFacilityUsage.filter((row) => row.mark === 'verified'),
  'prefecture-facility-usage-2024-05-scan': ({ prefectureFacilityUsage }) => prefectureFacilityUsage.filter(({ mark }) => isOfScan(mark)),
  'prefecture-card-holding': ({ cardHolding }) => cardHolding,
  'gunma-municipal-usage': ({ municipalUsage }) => municipalUsage,
  'gunma-context': ({ context }) => context,
}

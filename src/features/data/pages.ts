import { FIGURE_PARTS, type FigureTable, figurePageId } from '../../domain/figures/figure-address'
import type { PageWords } from '../../i18n/page-words'
import type { Page } from '../../page/page'
import { ColumnsPage } from './ColumnsPage'
import { DataPage } from './DataPage'
import dataCss from './data.css?raw'
import { FigurePage } from './FigurePage'
import { partText } from './part-text'

/** Single figures, each with an address of its own: for those who cite them. */
const LANGUAGES_OF_FIGURES: readonly string[] = ['ja', 'ja-x-easy', 'en']

const tables = Object.keys(FIGURE_PARTS) as FigureTable[]

/** The dictionary of the files and a page for every part of every table. For people who look closer: kept on the phone only once opened. */
export const dataPages: readonly Page[] = [
  {
    id: 'data',
    path: 'stats/data/',
    css: [dataCss],
    kept: 'when-opened',
    title: (words) => words.t('data.title'),
    description: (words) => words.t('data.description'),
    View: DataPage,
  },
  {
    id: 'data.columns',
    path: 'stats/data/columns/',
    css: [dataCss],
    kept: 'when-opened',
    title: (words) => words.t('data.columnsTitle'),
    description: (words) => words.t('data.columnsLead'),
    View: ColumnsPage,
  },
  ...tables.flatMap((table) =>
    FIGURE_PARTS[table].map((part): Page => {
      const values = (words: PageWords) => ({ table: words.t(`data.tables.${table}.title`), part: partText(part, words) })
      return {
        id: figurePageId(table, part),
        path: `stats/figures/${table}/${part}/`,
        css: [dataCss],
        kept: 'when-opened',
        inLanguages: LANGUAGES_OF_FIGURES,
        title: (words) => words.t('data.figures.title', values(words)),
        description: (words) => words.t('data.figures.description', values(words)),
        View: () => FigurePage({ table, part }),
      }
    }),
  ),
]

import type { Figures } from '../../domain/figures/figures'
import { PREFECTURES } from '../../domain/figures/prefectures'
import { formatDate } from '../../i18n/format'
import type { Page } from '../../page/page'
import formCss from '../../ui/form.css?raw'
import linkButtonCss from '../../ui/link-button.css?raw'
import tableCss from '../../ui/table.css?raw'
import tilesCss from '../../ui/tiles.css?raw'
import chartBarsCss from './chart/bars.css?raw'
import plotCss from './chart/plot.css?raw'
import { prefectureText } from './figure-text'
import frontCss from './front/front.css?raw'
import { StatsPage } from './front/StatsPage'
import { MonthPage } from './map/MonthPage'
import mapCss from './map/map.css?raw'
import { mapPageId, usageMonths } from './map/map-months'
import { TablePage } from './map/TablePage'
import barsCss from './municipalities/bars.css?raw'
import { MunicipalPage } from './municipalities/MunicipalPage'
import { municipalPrefectures } from './municipalities/municipal-order'
import { KindsPage } from './nation/KindsPage'
import { NationMonthsPage } from './nation/NationMonthsPage'
import { NationPage } from './nation/NationPage'
import { PeoplePage } from './people/PeoplePage'
import { PrefecturePage } from './prefecture/PrefecturePage'
import quoteCss from './quote/quote.css?raw'
import sortCss from './sort/sort.css?raw'
import { SourcesPage } from './sources/SourcesPage'
import statsCss from './stats.css?raw'

const css = [tableCss, statsCss]

/** A page for each month in which the rate of some prefecture is known. */
const monthPages = (known: Figures): Page[] =>
  usageMonths(known).map((month) => ({
    id: mapPageId(month),
    path: `stats/${month}/`,
    layout: 'wide',
    kept: 'when-opened',
    css: [...css, chartBarsCss, tilesCss, mapCss],
    sharedStyle: 'months',
    title: (words) => words.t('stats.map.pageTitle', { month: formatDate(month, words.lang, { era: false }) }),
    description: (words) => words.t('stats.description'),
    View: () => MonthPage({ month }),
  }))

/** A page for each prefecture whose municipalities are known. */
const municipalPages = (known: Figures): Page[] =>
  municipalPrefectures(known).flatMap((code) => {
    const prefecture = PREFECTURES.find((one) => one.code === code)
    if (!prefecture) return []
    const values = (lang: string) => ({ name: prefectureText(prefecture, lang) })
    return {
      id: `stats.${code}.municipalities`,
      mainFact: 'R-153',
      path: `stats/${code}/municipalities/`,
      css: [...css, linkButtonCss, sortCss, barsCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.municipal.pageTitle', values(words.lang)),
      description: (words) => words.t('stats.municipal.description', values(words.lang)),
      View: () => MunicipalPage({ of: prefecture }),
    }
  })

/** The pages of figures. Months and municipalities have pages where there are figures, also those that a host imported. */
export const statsPages = (known: Figures | undefined): readonly Page[] => [
  {
    id: 'stats',
    mainFact: 'R-018',
    path: 'stats/',
    layout: 'wide',
    css: [formCss, tilesCss, mapCss, frontCss],
    title: (words) => words.t('stats.pageTitle'),
    description: (words) => words.t('stats.description'),
    View: StatsPage,
  },
  ...(known ? monthPages(known) : []),
  {
    id: 'stats.table',
    path: 'stats/table/',
    kept: 'when-opened',
    css: [...css, linkButtonCss, sortCss],
    title: (words) => words.t('stats.table.title'),
    description: (words) => words.t('stats.description'),
    View: TablePage,
  },
  {
    id: 'stats.nation',
    mainFact: 'R-018',
    path: 'stats/nation/',
    kept: 'when-opened',
    css: [...css, plotCss, chartBarsCss, quoteCss],
    title: (words) => words.t('stats.nation.title'),
    description: (words) => words.t('stats.nation.description'),
    View: NationPage,
  },
  {
    id: 'stats.nation.months',
    path: 'stats/nation/months/',
    kept: 'when-opened',
    css,
    title: (words) => words.t('stats.nation.monthsTable'),
    description: (words) => words.t('stats.what'),
    View: NationMonthsPage,
  },
  {
    id: 'stats.kinds',
    path: 'stats/kinds/',
    kept: 'when-opened',
    css: [...css, chartBarsCss, quoteCss],
    title: (words) => words.t('stats.kinds.title'),
    description: (words) => words.t('stats.what'),
    View: KindsPage,
  },
  {
    id: 'stats.people',
    path: 'stats/people/',
    kept: 'when-opened',
    css: [...css, chartBarsCss, quoteCss],
    title: (words) => words.t('stats.holders.title'),
    description: (words) => words.t('stats.holders.lead'),
    View: PeoplePage,
  },
  {
    id: 'stats.sources',
    path: 'stats/sources/',
    kept: 'when-opened',
    css: [statsCss],
    title: (words) => words.t('stats.sources.title'),
    description: (words) => words.t('stats.sources.lead'),
    View: SourcesPage,
  },
  ...PREFECTURES.map((prefecture): Page => {
    const values = (lang: string) => ({ name: prefectureText(prefecture, lang), japanese: prefecture.name })
    return {
      id: `stats.${prefecture.code}`,
      ...(known && municipalPrefectures(known).includes(prefecture.code) && { mainFact: 'R-153' }),
      path: `stats/${prefecture.code}/`,
      css: [...css, chartBarsCss, quoteCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.prefecture.title', values(words.lang)),
      description: (words) => words.t('stats.prefecture.description', values(words.lang)),
      View: () => PrefecturePage({ of: prefecture }),
    }
  }),
  ...(known ? municipalPages(known) : []),
]

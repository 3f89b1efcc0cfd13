import { PREFECTURES } from '../../domain/figures/prefectures'
import { formatDate } from '../../i18n/format'
import type { Page } from '../../page/page'
import tableCss from '../../ui/table.css?raw'
import tilesCss from '../../ui/tiles.css?raw'
import barsCss from './bars.css?raw'
import chartBarsCss from './chart/bars.css?raw'
import plotCss from './chart/plot.css?raw'
import dotsCss from './dots.css?raw'
import drawingsCss from './drawings.css?raw'
import { prefectureText } from './figure-text'
import { KindsPage } from './KindsPage'
import { MunicipalPage } from './MunicipalPage'
import mapCss from './map.css?raw'
import { MAP_MONTH, MAP_MONTHS, mapPageId } from './map-months'
import { NationPage } from './NationPage'
import { PeoplePage } from './PeoplePage'
import { PrefecturePage } from './PrefecturePage'
import { SourcesPage } from './SourcesPage'
import { StatsPage } from './StatsPage'
import sortCss from './sort.css?raw'
import statsCss from './stats.css?raw'
import { TablePage } from './TablePage'

const css = [tableCss, statsCss]
/** Municipalities are known of Gunma only. */
const WITH_MUNICIPALITIES = PREFECTURES.filter(({ code }) => code === '10')

export const statsPages: readonly Page[] = [
  ...MAP_MONTHS.map((month): Page => {
    const isFirst = month === MAP_MONTH
    return {
      id: mapPageId(month),
      path: isFirst ? 'stats/' : `stats/${month}/`,
      layout: 'wide',
      ...(!isFirst && { kept: 'when-opened' as const }),
      css: [statsCss, drawingsCss, tilesCss, mapCss],
      title: (words) =>
        isFirst ? words.t('stats.pageTitle') : words.t('stats.map.pageTitle', { month: formatDate(month, words.lang, { era: false }) }),
      description: (words) => words.t('stats.description'),
      View: () => StatsPage({ month }),
    }
  }),
  {
    id: 'stats.table',
    path: 'stats/table/',
    kept: 'when-opened',
    css: [...css, sortCss],
    title: (words) => words.t('stats.table.title'),
    description: (words) => words.t('stats.description'),
    View: TablePage,
  },
  {
    id: 'stats.nation',
    path: 'stats/nation/',
    kept: 'when-opened',
    css: [...css, plotCss],
    title: (words) => words.t('stats.nation.title'),
    description: (words) => words.t('stats.nation.description'),
    View: NationPage,
  },
  {
    id: 'stats.kinds',
    path: 'stats/kinds/',
    kept: 'when-opened',
    css: [...css, plotCss, chartBarsCss],
    title: (words) => words.t('stats.kinds.title'),
    description: (words) => words.t('stats.what'),
    View: KindsPage,
  },
  {
    id: 'stats.people',
    path: 'stats/people/',
    kept: 'when-opened',
    css: [...css, chartBarsCss],
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
      path: `stats/${prefecture.code}/`,
      css: [...css, dotsCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.prefecture.title', values(words.lang)),
      description: (words) => words.t('stats.prefecture.description', values(words.lang)),
      View: () => PrefecturePage({ of: prefecture }),
    }
  }),
  ...WITH_MUNICIPALITIES.map(
    (prefecture): Page => ({
      id: `stats.${prefecture.code}.municipalities`,
      path: `stats/${prefecture.code}/municipalities/`,
      css: [...css, sortCss, barsCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.municipal.pageTitle'),
      description: (words) => words.t('stats.municipal.description'),
      View: () => MunicipalPage({ of: prefecture }),
    }),
  ),
]

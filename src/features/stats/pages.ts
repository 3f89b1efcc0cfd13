import { PREFECTURES } from '../../domain/figures/prefectures'
import { formatDate } from '../../i18n/format'
import type { Page } from '../../page/page'
import linkButtonCss from '../../ui/link-button.css?raw'
import tableCss from '../../ui/table.css?raw'
import tilesCss from '../../ui/tiles.css?raw'
import chartBarsCss from './chart/bars.css?raw'
import plotCss from './chart/plot.css?raw'
import { prefectureText } from './figure-text'
import { StatsPage } from './front/StatsPage'
import mapCss from './map/map.css?raw'
import { MAP_MONTH, MAP_MONTHS, mapPageId } from './map/map-months'
import { TablePage } from './map/TablePage'
import barsCss from './municipalities/bars.css?raw'
import { MunicipalPage } from './municipalities/MunicipalPage'
import { KindsPage } from './nation/KindsPage'
import { NationPage } from './nation/NationPage'
import drawingsCss from './people/drawings.css?raw'
import { PeoplePage } from './people/PeoplePage'
import dotsCss from './prefecture/dots.css?raw'
import { PrefecturePage } from './prefecture/PrefecturePage'
import sortCss from './sort/sort.css?raw'
import { SourcesPage } from './sources/SourcesPage'
import statsCss from './stats.css?raw'

const css = [tableCss, statsCss]
/** Municipalities are known of Gunma only. */
const hasMunicipalities = ({ code }: { readonly code: string }) => code === '10'

export const statsPages: readonly Page[] = [
  ...MAP_MONTHS.map((month): Page => {
    const isFirst = month === MAP_MONTH
    return {
      id: mapPageId(month),
      mainFact: 'R-018',
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
      ...(hasMunicipalities(prefecture) && { mainFact: 'R-153' }),
      path: `stats/${prefecture.code}/`,
      css: [...css, dotsCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.prefecture.title', values(words.lang)),
      description: (words) => words.t('stats.prefecture.description', values(words.lang)),
      View: () => PrefecturePage({ of: prefecture }),
    }
  }),
  ...PREFECTURES.filter(hasMunicipalities).map(
    (prefecture): Page => ({
      id: `stats.${prefecture.code}.municipalities`,
      mainFact: 'R-153',
      path: `stats/${prefecture.code}/municipalities/`,
      css: [...css, linkButtonCss, sortCss, barsCss],
      kept: 'when-opened',
      title: (words) => words.t('stats.municipal.pageTitle'),
      description: (words) => words.t('stats.municipal.description'),
      View: () => MunicipalPage({ of: prefecture }),
    }),
  ),
]

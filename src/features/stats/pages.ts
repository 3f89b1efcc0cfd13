import { PREFECTURES } from '../../domain/prefectures'
import type { Page } from '../../page/page'
import tableCss from '../../ui/table.css?raw'
import tilesCss from '../../ui/tiles.css?raw'
import barsCss from './chart/bars.css?raw'
import plotCss from './chart/plot.css?raw'
import drawingsCss from './drawings.css?raw'
import { prefectureText } from './figure-text'
import { KindsPage } from './KindsPage'
import { NationPage } from './NationPage'
import { PeoplePage } from './PeoplePage'
import { PrefecturePage } from './PrefecturePage'
import { SourcesPage } from './SourcesPage'
import { StatsPage } from './StatsPage'
import statsCss from './stats.css?raw'
import { TablePage } from './TablePage'

const css = [tableCss, statsCss]

export const statsPages: readonly Page[] = [
  {
    id: 'stats',
    path: 'stats/',
    layout: 'wide',
    css: [...css, drawingsCss, tilesCss],
    title: (words) => words.t('stats.pageTitle'),
    description: (words) => words.t('stats.description'),
    View: StatsPage,
  },
  {
    id: 'stats.table',
    path: 'stats/table/',
    css,
    title: (words) => words.t('stats.table.title'),
    description: (words) => words.t('stats.description'),
    View: TablePage,
  },
  {
    id: 'stats.nation',
    path: 'stats/nation/',
    css: [...css, plotCss],
    title: (words) => words.t('stats.nation.title'),
    description: (words) => words.t('stats.nation.description'),
    View: NationPage,
  },
  {
    id: 'stats.kinds',
    path: 'stats/kinds/',
    css: [...css, plotCss, barsCss],
    title: (words) => words.t('stats.kinds.title'),
    description: (words) => words.t('stats.what'),
    View: KindsPage,
  },
  {
    id: 'stats.people',
    path: 'stats/people/',
    css: [...css, barsCss],
    title: (words) => words.t('stats.holders.title'),
    description: (words) => words.t('stats.holders.lead'),
    View: PeoplePage,
  },
  {
    id: 'stats.sources',
    path: 'stats/sources/',
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
      css,
      kept: 'when-opened',
      title: (words) => words.t('stats.prefecture.title', values(words.lang)),
      description: (words) => words.t('stats.prefecture.description', values(words.lang)),
      View: () => PrefecturePage({ of: prefecture }),
    }
  }),
]

import type { Page } from '../../page/page'
import { AboutPage } from './AboutPage'
import { SourcesPage } from './SourcesPage'

export const aboutPages: readonly Page[] = [
  {
    id: 'about',
    path: 'about/',
    title: (words) => words.t('about.title'),
    description: (words) => words.t('about.description'),
    View: AboutPage,
  },
  {
    id: 'about.sources',
    path: 'about/sources/',
    title: (words) => words.t('about.sources.title'),
    description: (words) => words.t('about.sources.description'),
    View: SourcesPage,
  },
]

import type { Page } from '../../page/page'
import { AboutPage } from './AboutPage'
import { SourcesPage } from './SourcesPage'

const sourcesPage = (id: string, path: string, part: 0 | 1): Page => ({
  id,
  path,
  title: (words) => `${words.t('about.sources.title')} ${part + 1}`,
  description: (words) => words.t('about.sources.description'),
  View: () => <SourcesPage part={part} />,
})

export const aboutPages: readonly Page[] = [
  {
    id: 'about',
    path: 'about/',
    title: (words) => words.t('about.title'),
    description: (words) => words.t('about.description'),
    View: AboutPage,
  },
  sourcesPage('about.sources', 'about/sources/', 0),
  sourcesPage('about.sources.more', 'about/sources/more/', 1),
]

import type { Page } from '../../page/page'
import { AboutPage } from './AboutPage'
import { AccessibilityPage } from './AccessibilityPage'
import { SourcesPage } from './SourcesPage'
import { SOURCE_PARTS, sourcesPageId } from './source-parts'

const sourcesPages = Array.from(
  { length: SOURCE_PARTS },
  (_, part): Page => ({
    id: sourcesPageId(part),
    path: part === 0 ? 'about/sources/' : `about/sources/${part + 1}/`,
    // Each line leads to another site, so without network the list is of little use.
    kept: 'when-opened',
    title: (words) => `${words.t('about.sources.title')} ${part + 1}/${SOURCE_PARTS}`,
    description: (words) => words.t('about.sources.description'),
    View: () => <SourcesPage part={part} />,
  }),
)

export const aboutPages: readonly Page[] = [
  {
    id: 'about',
    mainFact: 'R-002',
    path: 'about/',
    title: (words) => words.t('about.title'),
    description: (words) => words.t('about.description'),
    View: AboutPage,
  },
  {
    id: 'about.accessibility',
    path: 'about/accessibility/',
    kept: 'when-opened',
    title: (words) => words.t('accessibility.title'),
    description: (words) => words.t('accessibility.description'),
    View: AccessibilityPage,
  },
  ...sourcesPages,
]

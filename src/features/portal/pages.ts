import type { Page } from '../../page/page'
import stepsCss from '../../ui/steps.css?raw'
import { PortalPage } from './PortalPage'
import portalCss from './portal.css?raw'

export const portalPages: readonly Page[] = [
  {
    id: 'portal',
    mainFact: 'R-080',
    path: 'portal/',
    css: [stepsCss, portalCss],
    title: (words) => words.t('portal.title'),
    description: (words) => words.t('portal.description'),
    View: PortalPage,
  },
]

import type { Page } from '../../page/page'
import oneSheetCss from '../../ui/one-sheet.css?raw'
import stepsCss from '../../ui/steps.css?raw'
import twoCss from '../../ui/two.css?raw'
import { PortalPage } from './PortalPage'
import portalCss from './portal.css?raw'

export const portalPages: readonly Page[] = [
  {
    id: 'portal',
    mainFact: 'R-080',
    path: 'portal/',
    layout: 'two',
    css: [twoCss, stepsCss, portalCss, oneSheetCss],
    title: (words) => words.t('portal.title'),
    description: (words) => words.t('portal.description'),
    View: PortalPage,
  },
]

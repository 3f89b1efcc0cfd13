import type { Page } from '../../../page/page'
import formCss from '../../../ui/form.css?raw'
import linkButtonCss from '../../../ui/link-button.css?raw'
import oneSheetCss from '../../../ui/one-sheet.css?raw'
import twoCss from '../../../ui/two.css?raw'
import { HandoverPage } from './HandoverPage'
import handoverCss from './handover.css?raw'

export const handoverPages: readonly Page[] = [
  {
    id: 'check.handover',
    path: 'check/handover/',
    layout: 'two',
    css: [twoCss, formCss, linkButtonCss, handoverCss, oneSheetCss],
    title: (words) => words.t('handover.title'),
    description: (words) => words.t('handover.description'),
    View: HandoverPage,
  },
]

import type { Page } from '../../../page/page'
import formCss from '../../../ui/form.css?raw'
import linkButtonCss from '../../../ui/link-button.css?raw'
import { HandoverPage } from './HandoverPage'
import handoverCss from './handover.css?raw'

export const handoverPages: readonly Page[] = [
  {
    id: 'check.handover',
    path: 'check/handover/',
    css: [formCss, linkButtonCss, handoverCss],
    title: (words) => words.t('handover.title'),
    description: (words) => words.t('handover.description'),
    View: HandoverPage,
  },
]

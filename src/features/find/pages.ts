import type { Page } from '../../page/page'
import formCss from '../../ui/form.css?raw'
import linkCss from '../../ui/link-button.css?raw'
import { FindPage } from './FindPage'
import findCss from './find.css?raw'

export const findPages: readonly Page[] = [
  {
    id: 'find',
    mainFact: 'R-190',
    path: 'find/',
    layout: 'wide',
    css: [formCss, linkCss, findCss],
    title: (words) => words.t('find.title'),
    description: (words) => words.t('find.description'),
    View: FindPage,
  },
]

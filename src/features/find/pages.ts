import type { Page } from '../../page/page'
import formCss from '../../ui/form.css?raw'
import tableCss from '../../ui/table.css?raw'
import { FindPage } from './FindPage'
import findCss from './find.css?raw'

export const findPages: readonly Page[] = [
  {
    id: 'find',
    mainFact: 'R-190',
    path: 'find/',
    layout: 'two',
    css: [formCss, tableCss, findCss],
    title: (words) => words.t('find.title'),
    description: (words) => words.t('find.description'),
    View: FindPage,
  },
]

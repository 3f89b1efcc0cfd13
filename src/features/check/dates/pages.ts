import type { Page } from '../../../page/page'
import formCss from '../../../ui/form.css?raw'
import oneSheetCss from '../../../ui/one-sheet.css?raw'
import railCss from '../../../ui/rail.css?raw'
import tableCss from '../../../ui/table.css?raw'
import twoCss from '../../../ui/two.css?raw'
import { DatesPage } from './DatesPage'
import datesCss from './dates.css?raw'

export const datesPages: readonly Page[] = [
  {
    id: 'check.dates',
    mainFact: 'R-043',
    path: 'check/dates/',
    layout: 'two',
    css: [twoCss, formCss, railCss, tableCss, datesCss, oneSheetCss],
    title: (words) => words.t('dates.title'),
    description: (words) => words.t('dates.description'),
    View: DatesPage,
  },
]

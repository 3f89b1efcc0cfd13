import type { Page } from '../../../page/page'
import answerCss from '../../../ui/answer.css?raw'
import formCss from '../../../ui/form.css?raw'
import oneSheetCss from '../../../ui/one-sheet.css?raw'
import railCss from '../../../ui/rail.css?raw'
import twoCss from '../../../ui/two.css?raw'
import verdictCss from '../../../ui/verdict.css?raw'
import datesCss from '../dates/dates.css?raw'
import { LetterPage } from './LetterPage'
import letterCss from './letter.css?raw'

export const letterPages: readonly Page[] = [
  {
    id: 'letter',
    mainFact: 'R-063',
    path: 'letter/',
    layout: 'two',
    css: [formCss, railCss, datesCss, answerCss, verdictCss, letterCss, twoCss, oneSheetCss],
    title: (words) => words.t('letter.title'),
    description: (words) => words.t('letter.description'),
    View: LetterPage,
  },
]

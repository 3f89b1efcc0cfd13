import type { Page } from '../../page/page'
import answerCss from '../../ui/answer.css?raw'
import tasksCss from '../../ui/tasks.css?raw'
import { HomePage } from './HomePage'

export const homePages: readonly Page[] = [
  {
    id: 'home',
    mainFact: 'R-002',
    path: '',
    layout: 'two',
    css: [answerCss, tasksCss],
    title: (words) => words.t('home.pageTitle'),
    description: (words) => words.t('home.description'),
    View: HomePage,
  },
]

import type { Page } from '../../page/page'
import answerCss from '../../ui/answer.css?raw'
import tasksCss from '../../ui/tasks.css?raw'
import twoCss from '../../ui/two.css?raw'
import { HomePage } from './HomePage'
import homeCss from './home.css?raw'

export const homePages: readonly Page[] = [
  {
    id: 'home',
    mainFact: 'R-002',
    path: '',
    layout: 'two',
    css: [twoCss, answerCss, tasksCss, homeCss],
    title: (words) => words.t('home.pageTitle'),
    description: (words) => words.t('home.description'),
    View: HomePage,
  },
]

import type { Page } from '../../page/page'
import { PracticePage } from './PracticePage'
import practiceCss from './practice.css?raw'

export const practicePages: readonly Page[] = [
  {
    id: 'practice',
    mainFact: 'R-073',
    path: 'practice/',
    css: [practiceCss],
    title: (words) => words.t('practice.title'),
    description: (words) => words.t('practice.description'),
    View: PracticePage,
  },
]

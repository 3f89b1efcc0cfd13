import type { Page } from '../../page/page'
import twoCss from '../../ui/two.css?raw'
import verdictCss from '../../ui/verdict.css?raw'
import { PapersPage } from './PapersPage'
import papersCss from './papers.css?raw'
import { WordsPage } from './words/WordsPage'
import wordsCss from './words/words.css?raw'

export const papersPages: readonly Page[] = [
  {
    id: 'papers',
    mainFact: 'R-002',
    path: 'papers/',
    layout: 'two',
    css: [twoCss, verdictCss, papersCss],
    title: (words) => words.t('papers.title'),
    description: (words) => words.t('papers.description'),
    View: PapersPage,
  },
  {
    id: 'papers.words',
    mainFact: 'R-002',
    path: 'papers/words/',
    layout: 'wide',
    css: [wordsCss],
    title: (words) => words.t('words.title'),
    description: (words) => words.t('words.description'),
    View: WordsPage,
  },
]

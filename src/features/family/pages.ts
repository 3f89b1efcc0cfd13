import type { Page } from '../../page/page'
import sayCss from '../../ui/say.css?raw'
import stepsCss from '../../ui/steps.css?raw'
import verdictCss from '../../ui/verdict.css?raw'
import { FamilyPage } from './FamilyPage'
import familyCss from './family.css?raw'

export const familyPages: readonly Page[] = [
  {
    id: 'family',
    mainFact: 'R-053',
    path: 'family/',
    css: [verdictCss, stepsCss, sayCss, familyCss],
    title: (words) => words.t('family.title'),
    description: (words) => words.t('family.description'),
    View: FamilyPage,
  },
]

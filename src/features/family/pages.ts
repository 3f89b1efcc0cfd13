import type { Page } from '../../page/page'
import oneSheetCss from '../../ui/one-sheet.css?raw'
import sayCss from '../../ui/say.css?raw'
import stepsCss from '../../ui/steps.css?raw'
import twoCss from '../../ui/two.css?raw'
import verdictCss from '../../ui/verdict.css?raw'
import { FamilyPage } from './FamilyPage'
import familyCss from './family.css?raw'

export const familyPages: readonly Page[] = [
  {
    id: 'family',
    mainFact: 'R-053',
    path: 'family/',
    layout: 'two',
    css: [twoCss, verdictCss, stepsCss, sayCss, familyCss, oneSheetCss],
    title: (words) => words.t('family.title'),
    description: (words) => words.t('family.description'),
    View: FamilyPage,
  },
]

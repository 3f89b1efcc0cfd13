import { mainFactOf, OUTCOME_KINDS } from '../../facts/situations'
import type { Page } from '../../page/page'
import answerCss from '../../ui/answer.css?raw'
import linkButtonCss from '../../ui/link-button.css?raw'
import oneSheetCss from '../../ui/one-sheet.css?raw'
import stepsCss from '../../ui/steps.css?raw'
import ticksCss from '../../ui/ticks.css?raw'
import { CheckPage } from './CheckPage'
import checkCss from './check.css?raw'
import { outcomeView } from './OutcomePage'
import outcomeCss from './outcome.css?raw'
import { QuestionsPage } from './QuestionsPage'
import situationCss from './situation.css?raw'

export const checkPages: readonly Page[] = [
  {
    id: 'check',
    mainFact: 'R-002',
    path: 'check/',
    css: [ticksCss, linkButtonCss, checkCss],
    title: (words) => words.t('check.title'),
    description: (words) => words.t('check.description'),
    View: CheckPage,
  },
  {
    id: 'check.questions',
    mainFact: 'R-042',
    path: 'check/questions/',
    css: [situationCss],
    title: (words) => words.t('situation.title'),
    description: (words) => words.t('situation.description'),
    View: QuestionsPage,
  },
  ...OUTCOME_KINDS.map(
    (kind): Page => ({
      id: `check.for.${kind}`,
      mainFact: mainFactOf(kind),
      path: `check/for/${kind}/`,
      css: [answerCss, stepsCss, outcomeCss, oneSheetCss],
      title: (words) => words.t(`situation.kinds.${kind}.name`),
      description: (words) => words.t('situation.result.description', { who: words.t(`situation.kinds.${kind}.name`) }),
      View: outcomeView(kind),
    }),
  ),
]

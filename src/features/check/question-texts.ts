import { ANSWER_VALUES } from '../../domain/check/answer-values'
import { SCREENS, SPECIALS } from '../../domain/check/situation-questions'
import type { TextKey } from '../../i18n/text-keys'
import { choiceText } from './choice-text'

/** All that the questions may say, for the page to hand over. */
export const QUESTION_TEXTS = [
  'situation.progress',
  'situation.back',
  'situation.unknown',
  'situation.unknownHint',
  'situation.toDates',
  ...SCREENS.flatMap((screen) => [`situation.questions.${screen}.title`, `situation.questions.${screen}.why`] as const),
  ...SCREENS.flatMap((screen) =>
    (screen === 'special' ? [...SPECIALS, 'none'] : ANSWER_VALUES[screen]).map((id) => choiceText(screen, id)),
  ),
] as const satisfies readonly TextKey[]

import { CHOICE_IDS, SCREENS } from '../../domain/check/situation-questions'
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
  ...new Set(SCREENS.flatMap((screen) => CHOICE_IDS[screen].map((id) => choiceText(screen, id)))),
] as const satisfies readonly TextKey[]

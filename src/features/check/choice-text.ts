import type { Screen } from '../../domain/check/situation-questions'
import type { TextKey } from '../../i18n/text-keys'

type ChoiceKey = Extract<TextKey, `situation.questions.${string}.choices.${string}`>

/** The words on one choice of a question. */
export const choiceText = (screen: Screen, id: string) =>
  (id === 'unknown' ? 'situation.unknown' : `situation.questions.${screen}.choices.${id}`) as ChoiceKey | 'situation.unknown'

import type { OutcomeStep } from '../../domain/check/situation-steps'
import { outcomeSteps } from '../../facts/checklist'
import type { TextKey } from '../../i18n/text-keys'

/** Where the words of a step are: its own in this situation, or those of the checklist. */
export const stepKey = ({ id, as }: OutcomeStep, part: 'name' | 'what'): TextKey =>
  (as || Object.hasOwn(outcomeSteps, id) ? `forms.${id}.${as ?? 'base'}.${part}` : `check.steps.${id}.${part}`) as TextKey

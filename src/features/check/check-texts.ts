import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'

/** The texts the checklist's island says. */
export const CHECK_TEXTS = [
  'check.progress',
  'check.notKept',
  'check.clearSure',
  'check.doneOn',
  'check.notForMe',
  'check.forMe',
  'mine.list.aside',
] as const satisfies readonly TextKey[]

export type CheckWords = Words<(typeof CHECK_TEXTS)[number]>

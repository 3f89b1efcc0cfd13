import { PERSON_LABELS } from '../../domain/check/person'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'

/** Whom one can begin for with one tap. */
export const MINE_LABELS = ['me', 'father', 'mother', 'other'] as const

/** What the page may say of what is kept, for it to hand over. */
export const MINE_TEXTS = [
  'home.mine.card',
  'home.mine.certificate',
  'home.mine.valid',
  'home.mine.renewable',
  'home.mine.grace',
  'home.mine.lapsed',
  'home.mine.cardValid',
  'home.mine.cardEnded',
  'home.mine.left',
  'home.mine.ready',
  'home.mine.dates',
  'home.mine.staffCard',
  'home.mine.others',
  ...PERSON_LABELS.map((label) => `home.mine.labels.${label}` as const),
] as const satisfies readonly TextKey[]

export type MineWords = Words<(typeof MINE_TEXTS)[number]>

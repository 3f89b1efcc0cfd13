import type { LocalDate } from '../time/local-date'

/** Who a list is for: chosen from these, or initials of at most four characters. Names are not needed. */
export const PERSON_LABELS = ['me', 'mother', 'father', 'partner', 'child', 'grandmother', 'grandfather', 'other'] as const
export type PersonLabel = (typeof PERSON_LABELS)[number]

/** Coarse answers about a situation. A missing answer was not asked; `unknown` is "I don't know". */
export type Answers = {
  readonly card?: 'yes' | 'no' | 'applied' | 'lost' | 'unknown'
  readonly registered?: 'yes' | 'no' | 'unknown'
  /**
   * Which of the two ended, from the printed dates or as the person says: the certificate in the card (`grace`, `lapsed`),
   * or the card itself, which has no grace.
   */
  readonly certificate?: 'valid' | 'grace' | 'lapsed' | 'unknown' | 'card-ended'
  readonly age?: 'under-1' | 'under-15' | 'to-74' | 'to-84' | 'from-85' | 'unknown'
  readonly insurer?: 'national' | 'late-elderly' | 'employee' | 'unknown'
  readonly changedInsurer?: 'yes' | 'no' | 'unknown'
  readonly needsHelp?: 'yes' | 'no' | 'unknown'
  readonly foreignResident?: 'yes' | 'no' | 'unknown'
  /** 顔認証マイナンバーカード: no PIN. */
  readonly faceOnly?: 'yes' | 'no' | 'unknown'
  readonly smartphone?: 'yes' | 'no' | 'unknown'
}

/** One person's list as it is kept on the phone. */
export type Person = {
  readonly id: string
  readonly label: PersonLabel
  /** At most four characters; set when the label is `other`. */
  readonly initials?: string
  readonly answers: Answers
  /** Done steps with the day they were ticked. */
  readonly ticks: Readonly<Record<string, LocalDate>>
  /** Steps marked "not for me". */
  readonly notForMe: readonly string[]
  /** The date printed on the card's front as the certificate's last day. */
  readonly certificateDate?: LocalDate
  /** The date printed on the card's front as the last day of the card itself. */
  readonly cardDate?: LocalDate
  /** Whether that day is the end of the period of stay. */
  readonly cardEndsWithStay?: true
}

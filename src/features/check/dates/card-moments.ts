import type { CardStatus } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import { inOrder, type Moment } from './moments'

/** The days of the card itself: it works, and then it does not. */
export const cardMomentsOf = ({ renewalOpens, expiry }: CardStatus, today: LocalDate): Moment[] =>
  inOrder([...(renewalOpens ? [['opens', renewalOpens, 'full'] as const] : []), ['expiry', expiry, 'gone']], today)

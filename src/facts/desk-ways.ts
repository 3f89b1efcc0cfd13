// What can be done at the desk when the check failed: data for domain/desk/desk-ways.ts. Its words are in locales/*/desk.json.
import {
  type CardCondition,
  type DeskCase,
  type DeskRoute,
  type DeskRules,
  type Holding,
  type Thing,
  type Way,
  type WayRule,
  waysFor,
} from '../domain/desk/desk-ways'
import type { Interval } from '../domain/time/dated'
import { firstDayOf, type LocalDate, lastDayOf } from '../domain/time/local-date'
import { factById, timeline } from './facts'

export const WAY_IDS = [
  'facility-mode',
  'reader-again',
  'reader-pin',
  'reader-face',
  'staff-check',
  'physical-card',
  'phone-as-card',
  'certificate',
  'card-notice',
  'card-saved-copy',
  'card-live-screen',
  'old-card-valid',
  'known-patient',
  'declaration',
  'old-card-lookup',
  'ask-desk',
  'pay-and-claim',
] as const
export type WayId = (typeof WAY_IDS)[number]

const starts = (id: string): LocalDate => firstDayOf(expectDate(id, factById(id).from))
const ends = (id: string): LocalDate => lastDayOf(expectDate(id, factById(id).to))
const eventDay = (id: string): LocalDate => lastDayOf(expectDate(id, timeline.find((record) => record.id === id)?.date))

function expectDate(id: string, date: string | undefined): string {
  if (!date) throw new Error(`desk ways: expected a date on ${id}`)
  return date
}

/** A card that the reader no longer takes. */
const PAST_USE = ['expired-long', 'card-expired'] as const satisfies readonly CardCondition[]

const ways: Record<WayId, WayRule> = {
  'facility-mode': { needs: ['card'], pays: 'own-share', facts: ['R-106', 'R-111'] },
  'reader-again': { needs: ['card'], closedTo: PAST_USE, pays: 'own-share', facts: ['R-043', 'R-114'] },
  'reader-pin': {
    needs: ['card'],
    closedTo: ['face-only', 'pin-locked', ...PAST_USE],
    pays: 'own-share',
    facts: ['R-061', 'R-073', 'R-112'],
  },
  // That the face still works while the PIN is locked is unverified, so then only the staff's check is named.
  'reader-face': { needs: ['card'], closedTo: ['pin-locked', ...PAST_USE], pays: 'own-share', facts: ['R-073', 'R-113'] },
  'staff-check': { needs: ['card'], closedTo: PAST_USE, pays: 'own-share', facts: ['R-106', 'R-112', 'R-113'] },
  'physical-card': { needs: ['card'], closedTo: PAST_USE, pays: 'own-share', facts: ['R-074', 'R-117'] },
  // A phone has no time of grace once the card's certificate is past its day.
  'phone-as-card': {
    needs: ['phone-card'],
    closedTo: ['expired-recently', ...PAST_USE],
    pays: 'own-share',
    facts: ['R-022', 'R-074', 'R-075'],
    from: starts('R-022'),
  },
  certificate: { needs: ['certificate'], pays: 'own-share', facts: ['R-002', 'R-069', 'R-102'], from: starts('R-031') },
  'card-notice': { needs: ['card', 'notice'], pays: 'own-share', facts: ['R-003', 'R-040', 'R-068', 'R-102'] },
  'card-saved-copy': { needs: ['card', 'saved-copy'], pays: 'own-share', facts: ['R-080', 'R-081', 'R-084', 'R-101'] },
  'card-live-screen': {
    needs: ['card', 'phone-with-signal'],
    closedTo: ['face-only', 'expired-recently', ...PAST_USE, 'pin-locked'],
    pays: 'own-share',
    facts: ['R-080', 'R-081', 'R-082', 'R-084', 'R-085', 'R-101'],
  },
  'old-card-valid': { needs: ['old-card'], pays: 'own-share', facts: ['R-010', 'R-012'], to: eventDay('T-010') },
  'known-patient': { needs: ['card', 'known-here'], pays: 'own-share', facts: ['R-093', 'R-094'] },
  declaration: { needs: ['card'], pays: 'own-share', facts: ['R-090', 'R-091', 'R-094', 'R-101'] },
  'old-card-lookup': {
    needs: ['old-card'],
    pays: 'desk-decides',
    facts: ['R-013', 'R-016'],
    from: starts('R-013'),
    to: ends('R-016'),
  },
  'ask-desk': { needs: [], pays: 'desk-decides', facts: ['R-108', 'R-118', 'R-119'] },
  'pay-and-claim': { needs: [], pays: 'full-first', facts: ['R-108', 'R-109'] },
}

const LAST: readonly WayId[] = ['old-card-lookup', 'ask-desk', 'pay-and-claim']
const AFTER_PROOF: readonly WayId[] = ['old-card-valid', 'known-patient', 'declaration']

const routes: Record<DeskCase, DeskRoute<WayId>> = {
  'not-valid': {
    ways: ['certificate', 'card-notice', 'card-saved-copy', 'card-live-screen', ...AFTER_PROOF],
    otherwise: LAST,
    pays: 'own-share',
    facts: ['R-050', 'R-087', 'R-100', 'R-101', 'R-110', 'R-193'],
  },
  'reader-down': {
    ways: ['facility-mode', 'card-saved-copy', 'card-notice', 'certificate', 'card-live-screen', ...AFTER_PROOF],
    otherwise: LAST,
    pays: 'own-share',
    facts: ['R-067', 'R-094', 'R-100', 'R-111', 'R-192'],
  },
  'certificate-expired': {
    ways: ['reader-again', 'certificate', 'card-notice', 'card-saved-copy', ...AFTER_PROOF],
    otherwise: LAST,
    pays: 'own-share-if-checked',
    facts: ['R-027', 'R-043', 'R-044', 'R-063', 'R-074', 'R-085', 'R-114', 'R-115'],
  },
  face: {
    ways: ['reader-pin', 'staff-check', 'certificate', 'old-card-valid'],
    otherwise: LAST,
    pays: 'own-share',
    facts: ['R-048', 'R-061', 'R-073', 'R-112', 'R-113'],
  },
  pin: {
    ways: ['reader-face', 'staff-check', 'certificate', 'old-card-valid'],
    otherwise: LAST,
    pays: 'own-share',
    facts: ['R-061', 'R-062', 'R-085', 'R-113'],
  },
  // The live screen is opened by reading the chip, so it is not offered here.
  chip: {
    ways: ['card-saved-copy', 'card-notice', 'certificate', ...AFTER_PROOF],
    otherwise: LAST,
    pays: 'own-share',
    facts: ['R-045', 'R-064', 'R-094', 'R-100', 'R-116'],
  },
  phone: {
    ways: ['physical-card', 'certificate', 'old-card-valid'],
    otherwise: LAST,
    pays: 'desk-decides',
    facts: ['R-022', 'R-074', 'R-075', 'R-117'],
  },
  'forgot-card': {
    ways: ['certificate', 'phone-as-card', 'old-card-valid'],
    otherwise: LAST,
    pays: 'full-first',
    facts: ['R-108', 'R-109', 'R-118'],
  },
  'asked-full-price': {
    ways: ['certificate', 'card-notice', 'card-saved-copy', 'card-live-screen', ...AFTER_PROOF, 'pay-and-claim'],
    otherwise: ['old-card-lookup', 'ask-desk'],
    pays: 'own-share-if-checked',
    facts: ['R-094', 'R-101', 'R-103', 'R-104', 'R-105', 'R-108', 'R-109', 'R-109a'],
  },
}

export const deskRules: DeskRules<WayId> = { ways, routes }

/** The ways open in a case to somebody with this holding on a day, best first; never empty. */
export const waysAt = (deskCase: DeskCase, holding: Holding, day: LocalDate): Way<WayId>[] => waysFor(deskRules, deskCase, holding, day)

const holding = (things: readonly Thing[], ...card: CardCondition[]): Holding => ({ things, isKnownHere: things.includes('card'), card })

/** What patients say they have with them. Whoever has a card may be known here: the words of that way begin with "if". */
export const HOLDINGS = {
  certificate: holding(['certificate']),
  'card-notice': holding(['card', 'notice']),
  'card-saved-copy': holding(['card', 'saved-copy']),
  'card-phone': holding(['card', 'phone-with-signal']),
  card: holding(['card']),
  'card-without-pin': holding(['card'], 'face-only', 'pin-locked'),
  'card-pin-locked': holding(['card'], 'pin-locked'),
  'expired-recently': holding(['card'], 'expired-recently'),
  'expired-long': holding(['card'], 'expired-long'),
  'card-expired': holding(['card'], 'card-expired'),
  'expired-notice': holding(['card', 'notice'], 'expired-long'),
  'expired-saved-copy': holding(['card', 'saved-copy'], 'expired-long'),
  notice: holding(['notice']),
  'phone-card': holding(['phone-card']),
  'phone-only': holding(['phone-with-signal']),
  'old-card': holding(['old-card']),
  nothing: holding([]),
} satisfies Record<string, Holding>
export type HoldingId = keyof typeof HOLDINGS

/** The holdings asked for on the page of a case. */
export const ASKED_HOLDINGS: Record<DeskCase, readonly HoldingId[]> = {
  'not-valid': ['certificate', 'card-notice', 'card-saved-copy', 'card-phone', 'card', 'nothing'],
  'reader-down': ['card-saved-copy', 'card-notice', 'certificate', 'card-phone', 'card', 'nothing'],
  'certificate-expired': ['expired-recently', 'expired-long', 'card-expired', 'expired-notice', 'expired-saved-copy', 'certificate'],
  face: ['card', 'card-without-pin', 'certificate'],
  pin: ['card', 'card-pin-locked', 'certificate'],
  chip: ['card-saved-copy', 'card-notice', 'certificate', 'card'],
  phone: ['card', 'certificate', 'notice', 'phone-only'],
  'forgot-card': ['certificate', 'notice', 'phone-card', 'old-card', 'nothing'],
  'asked-full-price': ['certificate', 'card-notice', 'card-saved-copy', 'card-phone', 'card', 'nothing'],
}

type HoldingNote = Interval & {
  readonly facts: readonly string[] /** The fact of which this says that it is not known. */
  readonly unknown?: string
}

/** What is said of a holding before its ways; words under `desk.about.<id>`. */
export const HOLDING_NOTES = {
  'expired-recently': { facts: ['R-043', 'R-074'] },
  'card-expired': { facts: ['R-051', 'R-063', 'R-115'] },
  notice: { facts: ['R-003'] },
  'phone-only': { facts: [], unknown: 'R-117' },
  'old-card': { facts: ['R-016', 'R-017', 'R-119'], from: starts('R-017') },
} as const satisfies Partial<Record<HoldingId, HoldingNote>>

/** Ways told in other words in a case: whose insurer changed must not show what still names the old one. */
export const WAYS_TOLD_BY_CASE = {
  'not-valid': ['certificate', 'card-notice', 'card-saved-copy', 'card-live-screen'],
} as const satisfies Partial<Record<DeskCase, readonly WayId[]>>

/** The ways named on the card held out to staff, all of them asked for, none of them demanded. */
export const WAYS_ON_CARD: Record<DeskCase | 'generic', readonly WayId[]> = {
  'not-valid': ['certificate', 'card-notice', 'card-saved-copy', 'declaration'],
  'reader-down': ['facility-mode', 'card-saved-copy', 'card-notice', 'certificate', 'known-patient', 'declaration'],
  'certificate-expired': ['reader-again', 'certificate', 'card-notice', 'card-saved-copy', 'declaration'],
  face: ['reader-pin', 'staff-check', 'certificate'],
  pin: ['reader-face', 'staff-check', 'certificate'],
  chip: ['card-saved-copy', 'card-notice', 'certificate', 'declaration'],
  phone: ['physical-card', 'certificate'],
  'forgot-card': ['certificate', 'phone-as-card'],
  'asked-full-price': ['certificate', 'card-notice', 'card-saved-copy', 'declaration'],
  generic: ['certificate', 'card-notice', 'card-saved-copy', 'declaration'],
}

/**
 * What a way on the card rests on: the flow of the notice, that flow read into today's papers, what the facility has
 * of its own, the oral question of the flow, or the months after the certificate's day.
 */
export type WayBasis = 'flow' | 'read' | 'side' | 'oral' | 'grace'

/** The basis of each way that stands on a card about the flow of the notice. */
export const WAY_BASIS: Partial<Record<WayId, WayBasis>> = {
  'facility-mode': 'side',
  'reader-again': 'grace',
  certificate: 'read',
  'card-notice': 'read',
  'card-saved-copy': 'flow',
  'known-patient': 'oral',
  declaration: 'flow',
}

/** What asking for another way rests on: the flow of the notice of 2023-07-10, the staff's check by eye, or nothing but politeness. */
export type Basis = 'basisFlow' | 'basisEye' | 'basisNone'

export const CARD_BASIS: Record<DeskCase, Basis> = {
  'not-valid': 'basisFlow',
  'reader-down': 'basisFlow',
  'certificate-expired': 'basisFlow',
  face: 'basisEye',
  pin: 'basisEye',
  chip: 'basisFlow',
  phone: 'basisNone',
  'forgot-card': 'basisNone',
  'asked-full-price': 'basisFlow',
}

import type { KindCell, NoteCell, StepTable } from '../domain/check/situation-steps'
import type { StepId } from './checklist'

type KindRow = { readonly [S in StepId]?: KindCell }
type NoteRow = { readonly [S in StepId]?: NoteCell }

/** What answers may bring up for somebody whose card is read. */
const ON_ANSWER = { 'details-right': 'noted', 'certificate-asked': 'noted', 'card-date': 'noted', 'phone-and-card': 'noted' } as const
const BACKUP = { 'notice-kept': 'shown', 'screen-saved': 'shown' } as const
const AT_EVERY_VISIT = { 'aid-certificates': 'shown' } as const
const CARD = { ...BACKUP, 'pin-known': 'shown', 'certificate-date': 'shown', ...AT_EVERY_VISIT } as const
const PAPER = {
  'details-right': 'noted',
  'proof-at-hand': 'as:paper',
  'certificate-asked': 'as:missing',
  'paper-date': 'shown',
  ...AT_EVERY_VISIT,
} as const
const FROM_75 = {
  ...ON_ANSWER,
  'paper-date': 'shown',
  'proof-at-hand': 'shown',
  'notice-kept': 'shown',
  'certificate-date': 'shown',
  ...AT_EVERY_VISIT,
} as const
const ISSUED = { 'proof-at-hand': 'as:issued', ...AT_EVERY_VISIT } as const

/** By kind, in the order in which the steps are shown. A step that is not in the row is never shown with that answer. */
const kinds = {
  'card-lost': {
    'loss-phone': 'shown',
    'certificate-asked': 'as:lost',
    'express-issue': 'shown',
    'details-right': 'noted',
    'paper-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  newborn: { 'certificate-asked': 'as:newborn', 'express-issue': 'as:newborn', 'details-right': 'noted', ...AT_EVERY_VISIT },
  'card-on-the-way': PAPER,
  'no-card': PAPER,
  'card-unknown': {
    'details-right': 'noted',
    'proof-at-hand': 'shown',
    'certificate-asked': 'as:missing',
    'paper-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  'card-ended': {
    'details-right': 'noted',
    'certificate-asked': 'as:lapsed',
    'new-card': 'shown',
    'paper-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  'not-registered-ended': { ...PAPER, 'card-date': 'noted', 'certificate-date': 'as:then-register' },
  'card-not-registered': {
    'details-right': 'noted',
    'card-date': 'noted',
    'proof-at-hand': 'shown',
    'card-registered': 'shown',
    'pin-known': 'shown',
    ...AT_EVERY_VISIT,
  },
  'certificate-lapsed': {
    'details-right': 'noted',
    'card-date': 'noted',
    'certificate-asked': 'as:lapsed',
    'certificate-date': 'as:then-register',
    'paper-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  'certificate-grace': {
    'details-right': 'noted',
    'certificate-asked': 'noted',
    'phone-and-card': 'noted',
    'certificate-date': 'as:renew',
    'card-date': 'shown',
    'notice-kept': 'shown',
    ...AT_EVERY_VISIT,
  },
  'registration-unknown': {
    ...ON_ANSWER,
    'card-registered': 'shown',
    'pin-known': 'shown',
    'certificate-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  'changed-insurer': { ...ON_ANSWER, ...CARD, 'details-right': 'shown', 'notice-kept': 'as:new', 'screen-saved': 'as:new' },
  infant: {
    ...ON_ANSWER,
    'pin-known': 'as:infant',
    'notice-kept': 'shown',
    'card-date': 'shown',
    ...AT_EVERY_VISIT,
  },
  'face-only-card': { ...ON_ANSWER, 'notice-kept': 'shown', 'reader-known': 'as:face', 'certificate-date': 'shown', ...AT_EVERY_VISIT },
  'needs-help': { ...ON_ANSWER, 'certificate-asked': 'as:help', 'notice-kept': 'shown', 'certificate-date': 'shown', ...AT_EVERY_VISIT },
  'aged-85': FROM_75,
  'aged-75-84': FROM_75,
  'late-elderly': FROM_75,
  'foreign-resident': { ...ON_ANSWER, 'card-date': 'as:stay', ...CARD },
  smartphone: { ...ON_ANSWER, 'phone-and-card': 'shown', ...CARD },
  'card-registered': { ...ON_ANSWER, ...CARD },

  'notice-only': { 'notice-kept': 'shown', 'certificate-asked': 'as:missing', ...AT_EVERY_VISIT },
  'old-card-only': { 'proof-at-hand': 'shown', 'certificate-asked': 'as:missing', ...AT_EVERY_VISIT },
  'home-visit': { 'pin-known': 'shown', 'proof-at-hand': 'shown', ...AT_EVERY_VISIT },
  'bone-setter': { 'proof-at-hand': 'shown', 'paper-date': 'shown' },
  disaster: { 'screen-saved': 'shown', 'notice-kept': 'shown', 'proof-at-hand': 'shown' },
  'public-assistance': { 'case-worker': 'shown', 'card-registered': 'as:voucher', ...AT_EVERY_VISIT },
  'self-defence': ISSUED,
  'day-labour': ISSUED,
  'hidden-record': { 'proof-at-hand': 'as:paper', 'certificate-asked': 'as:hidden', 'paper-date': 'shown', ...AT_EVERY_VISIT },
} as const satisfies Readonly<Record<string, KindRow>>

/** What an answer does to the steps of its kind. */
const notes = {
  changed: { 'details-right': 'first', 'notice-kept': 'as:new', 'screen-saved': 'as:new' },
  infant: { 'screen-saved': 'hidden', 'pin-known': 'as:infant', 'card-date': 'as:child' },
  child: { 'screen-saved': 'hidden', 'card-date': 'as:child' },
  'face-only': { 'screen-saved': 'hidden', 'pin-known': 'hidden', 'card-registered': 'as:face', 'reader-known': 'as:face' },
  help: { 'certificate-asked': 'first:help' },
  foreign: { 'card-date': 'first:stay', 'new-card': 'as:stay', 'paper-date': 'as:stay' },
  'foreign-paper': { 'paper-date': 'as:stay' },
  phone: { 'phone-and-card': 'first' },
  'phone-stopped': { 'phone-and-card': 'first:stopped' },
} as const satisfies Readonly<Record<string, NoteRow>>

/** The one table of which step stands under which answer. Its facts and words: checklist.ts, locales. */
export const stepTable = { kinds, notes } satisfies StepTable

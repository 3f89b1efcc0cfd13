import type { NoteRule, OutcomeRule, SituationRules } from '../domain/check/situation'
import type { StepTable } from '../domain/check/situation-steps'
import { type LocalDate, localDate } from '../domain/time/local-date'
import { stepTable } from './situation-steps'

// Days as written in the timeline (T-004, T-008, T-018, T-019, T-030); a test holds them equal. The timeline itself is too
// large to go into the script of a page.
const LAST_DAY_OF_ISSUE = localDate('2024-12-01')
const PHONES_SINCE = localDate('2025-09-19')
const ALL_FROM_75: { readonly from: LocalDate; readonly to: LocalDate } = { from: localDate('2025-08-01'), to: localDate('2026-07-31') }
const BY_PREFECTURE = localDate('2026-08-01')
const VOUCHER_ON_CARD_SINCE = localDate('2024-03-01')

/** A registered card that works. */
const WORKS = { card: ['yes'], registered: ['yes'] } as const
const BACKUP = ['notice', 'saved-screen'] as const
const NEW_INSURER = ['new-notice', 'new-screen'] as const

/**
 * What to bring, by situation, most urgent first: the first rule that fits is taken. Words are in locales/<lang>/situation.json
 * under `kinds.<kind>`, steps in situation-steps.ts. Kinds are addresses of pages (/check/for/<kind>/): never rename one.
 */
const outcomes = [
  { kind: 'card-lost', when: { card: ['lost'] }, bring: ['certificate'], facts: ['R-045', 'R-125'] },
  { kind: 'newborn', when: { card: ['no', 'applied'], age: ['under-1'] }, bring: ['certificate'], facts: ['R-042', 'R-048', 'R-064'] },
  { kind: 'card-on-the-way', when: { card: ['applied'] }, bring: ['certificate'], facts: ['R-042', 'R-064'] },
  { kind: 'no-card', when: { card: ['no'] }, bring: ['certificate'], facts: ['R-042'] },
  { kind: 'card-unknown', when: { card: ['unknown'] }, bring: ['certificate', 'card'], facts: ['R-041', 'R-042'] },
  {
    kind: 'card-ended',
    when: { card: ['yes'], certificate: ['card-ended'] },
    bring: ['certificate'],
    facts: ['R-115', 'R-063', 'R-051', 'R-074'],
  },
  {
    kind: 'not-registered-ended',
    when: { card: ['yes'], registered: ['no'], certificate: ['grace', 'lapsed'] },
    bring: ['certificate'],
    facts: ['R-041', 'R-043'],
  },
  {
    kind: 'card-not-registered',
    when: { card: ['yes'], registered: ['no'] },
    bring: ['certificate', 'card-to-register'],
    facts: ['R-041', 'R-060'],
  },
  {
    kind: 'certificate-lapsed',
    when: { card: ['yes'], certificate: ['lapsed'] },
    bring: ['certificate'],
    facts: ['R-044', 'R-074', 'R-115'],
  },
  {
    kind: 'certificate-grace',
    when: { card: ['yes'], certificate: ['grace'] },
    bring: ['card'],
    backup: ['notice', 'saved-earlier'],
    facts: ['R-043', 'R-063', 'R-074', 'R-114'],
  },
  {
    kind: 'registration-unknown',
    when: { card: ['yes'], registered: ['unknown'] },
    bring: ['card', 'certificate'],
    facts: ['R-041', 'R-060', 'R-065'],
  },
  {
    kind: 'changed-insurer',
    when: { ...WORKS, changedInsurer: ['yes'] },
    bring: ['card', 'certificate'],
    backup: NEW_INSURER,
    facts: ['R-050', 'R-110'],
    main: ['changed'],
  },
  {
    kind: 'infant',
    when: { ...WORKS, age: ['under-1'] },
    bring: ['card'],
    backup: ['notice'],
    facts: ['R-048', 'R-040'],
    main: ['infant'],
  },
  {
    kind: 'face-only-card',
    when: { ...WORKS, faceOnly: ['yes'] },
    bring: ['card', 'certificate'],
    backup: ['notice'],
    facts: ['R-049'],
    main: ['face-only'],
  },
  { kind: 'needs-help', when: { ...WORKS, needsHelp: ['yes'] }, bring: ['card', 'certificate'], facts: ['R-047'], main: ['help'] },
  {
    kind: 'aged-85',
    when: { ...WORKS, age: ['from-85'] },
    bring: ['card', 'certificate'],
    facts: ['R-046', 'R-069'],
    main: ['sent-to-all', 'from-75'],
  },
  {
    kind: 'aged-75-84',
    when: { ...WORKS, age: ['to-84'] },
    bring: ['card', 'certificate'],
    facts: ['R-046', 'R-069'],
    main: ['sent-to-all', 'from-75'],
  },
  {
    kind: 'late-elderly',
    when: { ...WORKS, age: ['unknown'], insurer: ['late-elderly'] },
    bring: ['card', 'certificate'],
    facts: ['R-046', 'R-069'],
    main: ['sent-to-all', 'from-75'],
  },
  {
    kind: 'foreign-resident',
    when: { ...WORKS, foreignResident: ['yes'] },
    bring: ['card'],
    backup: BACKUP,
    facts: ['R-051', 'R-040', 'R-115'],
    main: ['foreign'],
  },
  {
    kind: 'smartphone',
    when: { ...WORKS, smartphone: ['yes'] },
    from: PHONES_SINCE,
    bring: ['card'],
    backup: BACKUP,
    facts: ['R-074', 'R-022', 'R-040'],
    main: ['phone'],
  },
  // Whatever is left has a registered card that works.
  { kind: 'card-registered', when: {}, bring: ['card'], backup: BACKUP, facts: ['R-040'] },

  // Not asked about: these depend on what is in the hand or where the visit is, and are found in the list of cases.
  { kind: 'notice-only', bring: ['card', 'certificate'], backup: ['notice'], facts: ['R-003', 'R-040', 'R-042'] },
  { kind: 'old-card-only', bring: ['certificate', 'card'], facts: ['R-017', 'R-002', 'R-012', 'R-108', 'R-109'] },
  { kind: 'home-visit', bring: ['card', 'certificate'], facts: ['R-109b', 'R-002'] },
  { kind: 'bone-setter', bring: ['card', 'certificate'], facts: ['R-109d', 'R-002'] },
  { kind: 'disaster', bring: ['card', 'certificate'], backup: ['saved-screen'], facts: ['R-191', 'R-192', 'R-024', 'R-067', 'R-081'] },
  // Never asked about and never kept: who needs one of these finds it in the list of cases.
  { kind: 'public-assistance', from: VOUCHER_ON_CARD_SINCE, bring: ['voucher', 'card'], facts: ['R-052'] },
  { kind: 'self-defence', bring: ['issued'], facts: ['R-054'] },
  { kind: 'day-labour', bring: ['issued'], facts: ['R-055'] },
  { kind: 'hidden-record', bring: ['certificate'], facts: ['R-056'] },
] as const satisfies readonly OutcomeRule[]

const FROM_75 = [{ age: ['to-84', 'from-85'] }, { age: ['unknown'], insurer: ['late-elderly', 'unknown'] }] as const

/** Words under `notes.<id>`: `name` says when, `what` says what. */
const notes = [
  { id: 'changed', when: [{ changedInsurer: ['yes', 'unknown'] }], facts: ['R-050', 'R-087', 'R-103', 'R-105', 'R-110'] },
  {
    id: 'infant',
    when: [{ card: ['yes'], age: ['under-1'] }],
    facts: ['R-048'],
    unknown: 'R-182',
    without: ['saved-screen', 'saved-earlier'],
  },
  {
    id: 'child',
    when: [{ card: ['yes'], age: ['under-15'] }],
    facts: ['R-048', 'R-051', 'R-062', 'R-063', 'R-115'],
    unknown: 'R-182',
    without: ['saved-screen', 'saved-earlier'],
  },
  { id: 'face-only', when: [{ faceOnly: ['yes', 'unknown'] }], facts: ['R-049', 'R-085'], without: ['saved-screen', 'saved-earlier'] },
  { id: 'help', when: [{ needsHelp: ['yes', 'unknown'] }], facts: ['R-047', 'R-053'] },
  { id: 'sent-to-all', ...ALL_FROM_75, when: FROM_75, facts: ['R-029', 'R-046'] },
  { id: 'from-75', from: BY_PREFECTURE, when: FROM_75, facts: ['R-003', 'R-004', 'R-030', 'R-069'], unknown: 'R-184' },
  { id: 'foreign', when: [{ card: ['yes', 'unknown'], foreignResident: ['yes', 'unknown'] }], facts: ['R-051'] },
  {
    id: 'foreign-paper',
    when: [{ card: ['no', 'applied', 'lost'], foreignResident: ['yes', 'unknown'] }],
    facts: ['R-051', 'R-064'],
  },
  {
    id: 'phone',
    from: PHONES_SINCE,
    when: [{ smartphone: ['yes', 'unknown'], certificate: ['valid', 'unknown'] }],
    facts: ['R-022', 'R-074', 'R-075'],
  },
  {
    id: 'phone-stopped',
    from: PHONES_SINCE,
    when: [{ smartphone: ['yes', 'unknown'], certificate: ['grace', 'lapsed', 'card-ended'] }],
    facts: ['R-074'],
  },
  {
    id: 'certificate-unknown',
    when: [{ card: ['yes'], certificate: ['unknown'] }],
    facts: ['R-043', 'R-063', 'R-074', 'R-115'],
  },
] as const satisfies readonly NoteRule[]

/** Prefectures whose rule from 75 on was found, and everywhere else. Words: `regions.<id>`. */
export const regionsFrom75 = ['osaka', 'saitama', 'chiba', 'gunma', 'other'] as const

export type OutcomeKind = (typeof outcomes)[number]['kind']
export type NoteId = (typeof notes)[number]['id']

// Every kind has a row, and no row is of nothing.
const steps: { readonly kinds: Readonly<Record<OutcomeKind, object>>; readonly notes: { readonly [N in NoteId]?: object } } & StepTable =
  stepTable

export const situations: SituationRules = { outcomes, notes, steps, lastDayOfIssue: LAST_DAY_OF_ISSUE }
export const OUTCOME_KINDS: readonly OutcomeKind[] = outcomes.map(({ kind }) => kind)

/** The fact an outcome rests on before all others: the first it names. */
export const mainFactOf = (of: OutcomeKind): string | undefined => outcomes.find(({ kind }) => kind === of)?.facts[0]

import type { NoteRule, OutcomeRule, SituationRules } from '../domain/check/situation'
import { type LocalDate, localDate } from '../domain/time/local-date'

// Days as written in the timeline (T-004, T-008, T-018, T-019, T-030); a test holds them equal. The timeline itself is too
// large to go into the script of a page.
const LAST_DAY_OF_ISSUE = localDate('2024-12-01')
const PHONES_SINCE = localDate('2025-09-19')
const ALL_FROM_75: { readonly from: LocalDate; readonly to: LocalDate } = { from: localDate('2025-08-01'), to: localDate('2026-07-31') }
const SPLIT_AT_85 = localDate('2026-08-01')
const VOUCHER_ON_CARD_SINCE = localDate('2024-03-01')

/** A registered card that works. */
const WORKS = { card: ['yes'], registered: ['yes'] } as const
const BACKUP = ['notice', 'saved-screen'] as const
const CARD_STEPS = ['notice-kept', 'screen-saved', 'pin-known', 'certificate-date', 'aid-certificates'] as const
const PAPER_STEPS = ['proof-at-hand', 'paper-date', 'aid-certificates'] as const

/**
 * What to bring, by situation, most urgent first: the first rule that fits is taken. Words are in locales/<lang>/situation.json
 * under `kinds.<kind>`. Kinds are addresses of pages (/check/for/<kind>/): never rename one.
 */
const outcomes = [
  {
    kind: 'card-lost',
    when: { card: ['lost'] },
    bring: ['certificate'],
    steps: ['loss-phone', 'certificate-asked', 'aid-certificates'],
    facts: ['R-045', 'R-125', 'R-130'],
  },
  { kind: 'card-on-the-way', when: { card: ['applied'] }, bring: ['certificate'], steps: PAPER_STEPS, facts: ['R-042', 'R-064'] },
  { kind: 'no-card', when: { card: ['no'] }, bring: ['certificate'], steps: PAPER_STEPS, facts: ['R-042'] },
  { kind: 'card-unknown', when: { card: ['unknown'] }, bring: ['certificate', 'card'], steps: PAPER_STEPS, facts: ['R-041', 'R-042'] },
  {
    kind: 'card-not-registered',
    when: { card: ['yes'], registered: ['no'] },
    bring: ['certificate', 'card-to-register'],
    steps: ['proof-at-hand', 'card-registered', 'pin-known', 'aid-certificates'],
    facts: ['R-041', 'R-060'],
  },
  {
    kind: 'certificate-lapsed',
    when: { card: ['yes'], certificate: ['lapsed'] },
    bring: ['certificate'],
    steps: ['certificate-asked', 'certificate-date', 'paper-date', 'aid-certificates'],
    facts: ['R-044', 'R-115'],
  },
  {
    kind: 'certificate-grace',
    when: { card: ['yes'], certificate: ['grace'] },
    bring: ['card'],
    backup: BACKUP,
    steps: ['certificate-date', 'notice-kept', 'aid-certificates'],
    facts: ['R-043', 'R-063', 'R-114'],
  },
  {
    kind: 'registration-unknown',
    when: { card: ['yes'], registered: ['unknown'] },
    bring: ['card'],
    backup: ['certificate'],
    steps: ['card-registered', 'pin-known', 'certificate-date', 'aid-certificates'],
    facts: ['R-041', 'R-060', 'R-065'],
  },
  {
    kind: 'changed-insurer',
    when: { ...WORKS, changedInsurer: ['yes'] },
    bring: ['card'],
    backup: BACKUP,
    steps: ['details-right', ...CARD_STEPS],
    facts: ['R-050'],
    main: ['changed'],
  },
  {
    kind: 'infant',
    when: { ...WORKS, age: ['under-1'] },
    bring: ['card'],
    backup: ['notice'],
    steps: ['pin-known', 'notice-kept', 'aid-certificates', 'card-date'],
    facts: ['R-040'],
    main: ['infant'],
  },
  {
    kind: 'face-only-card',
    when: { ...WORKS, faceOnly: ['yes'] },
    bring: ['card'],
    backup: ['notice', 'certificate'],
    steps: ['notice-kept', 'reader-known', 'certificate-date', 'aid-certificates'],
    facts: ['R-049'],
    main: ['face-only'],
  },
  {
    kind: 'needs-help',
    when: { ...WORKS, needsHelp: ['yes'] },
    bring: ['card', 'certificate'],
    steps: ['certificate-asked', 'notice-kept', 'certificate-date', 'aid-certificates'],
    facts: ['R-047'],
    main: ['help'],
  },
  {
    kind: 'aged-85',
    when: { ...WORKS, age: ['from-85'] },
    bring: ['card', 'certificate'],
    steps: ['proof-at-hand', 'notice-kept', 'certificate-date', 'paper-date', 'aid-certificates'],
    facts: ['R-046'],
    main: ['sent-to-all', 'august-85'],
  },
  {
    kind: 'aged-75-84',
    when: { ...WORKS, age: ['to-84'] },
    bring: ['card', 'certificate'],
    steps: ['proof-at-hand', 'notice-kept', 'certificate-date', 'paper-date', 'aid-certificates'],
    facts: ['R-046'],
    main: ['sent-to-all', 'august-84'],
  },
  {
    kind: 'late-elderly',
    when: { ...WORKS, age: ['unknown'], insurer: ['late-elderly'] },
    bring: ['card', 'certificate'],
    steps: ['proof-at-hand', 'notice-kept', 'certificate-date', 'paper-date', 'aid-certificates'],
    facts: ['R-046'],
    main: ['sent-to-all', 'august-85', 'august-84'],
  },
  {
    kind: 'foreign-resident',
    when: { ...WORKS, foreignResident: ['yes'] },
    bring: ['card'],
    backup: BACKUP,
    steps: ['card-date', ...CARD_STEPS],
    facts: ['R-040'],
    main: ['foreign'],
  },
  {
    kind: 'smartphone',
    when: { ...WORKS, smartphone: ['yes'] },
    from: PHONES_SINCE,
    bring: ['card'],
    backup: BACKUP,
    steps: ['phone-and-card', ...CARD_STEPS],
    facts: ['R-040'],
    main: ['phone'],
  },
  // Whatever is left has a registered card that works.
  { kind: 'card-registered', when: {}, bring: ['card'], backup: BACKUP, steps: CARD_STEPS, facts: ['R-040'] },

  // Never asked about and never kept: who needs one of these finds it in the list of cases.
  {
    kind: 'public-assistance',
    from: VOUCHER_ON_CARD_SINCE,
    bring: ['voucher', 'card'],
    steps: ['card-registered', 'aid-certificates'],
    facts: ['R-052'],
  },
  { kind: 'self-defence', bring: ['issued'], steps: ['details-right', 'aid-certificates'], facts: ['R-054'] },
  { kind: 'day-labour', bring: ['issued'], steps: ['details-right', 'aid-certificates'], facts: ['R-055'] },
  { kind: 'hidden-record', bring: ['certificate'], steps: PAPER_STEPS, facts: ['R-056'] },
] as const satisfies readonly OutcomeRule[]

/** Words under `notes.<id>`: `name` says when, `what` says what. */
const notes = [
  {
    id: 'changed',
    when: [{ changedInsurer: ['yes', 'unknown'] }],
    facts: ['R-050', 'R-087', 'R-110'],
    first: ['details-right'],
  },
  {
    id: 'infant',
    when: [{ age: ['under-1'] }],
    facts: ['R-048'],
    unknown: 'R-048',
    without: ['screen-saved', 'saved-screen'],
  },
  {
    id: 'child',
    when: [{ card: ['yes'], age: ['under-15'] }],
    facts: ['R-062'],
    unknown: 'R-182',
    without: ['screen-saved', 'saved-screen'],
  },
  {
    id: 'face-only',
    when: [{ faceOnly: ['yes', 'unknown'] }],
    facts: ['R-049', 'R-085'],
    without: ['screen-saved', 'saved-screen', 'pin-known'],
  },
  { id: 'help', when: [{ needsHelp: ['yes', 'unknown'] }], facts: ['R-047', 'R-053'], first: ['certificate-asked'] },
  {
    id: 'sent-to-all',
    ...ALL_FROM_75,
    when: [{ age: ['to-84', 'from-85'] }, { age: ['unknown'], insurer: ['late-elderly', 'unknown'] }],
    facts: ['R-029', 'R-046'],
  },
  {
    id: 'august-85',
    from: SPLIT_AT_85,
    when: [{ age: ['from-85'] }, { age: ['unknown'], insurer: ['late-elderly', 'unknown'] }],
    facts: ['R-004', 'R-030'],
    unknown: 'R-184',
  },
  {
    id: 'august-84',
    from: SPLIT_AT_85,
    when: [{ age: ['to-84'] }, { age: ['unknown'], insurer: ['late-elderly', 'unknown'] }],
    facts: ['R-004', 'R-030'],
    unknown: 'R-184',
  },
  { id: 'foreign', when: [{ foreignResident: ['yes', 'unknown'] }], facts: ['R-051'], first: ['card-date'] },
  {
    id: 'phone',
    from: PHONES_SINCE,
    when: [{ smartphone: ['yes', 'unknown'] }],
    facts: ['R-022', 'R-074', 'R-075'],
    first: ['phone-and-card'],
  },
  {
    id: 'certificate-unknown',
    when: [{ card: ['yes'], certificate: ['unknown'] }],
    facts: ['R-043', 'R-063'],
  },
] as const satisfies readonly NoteRule[]

export type OutcomeKind = (typeof outcomes)[number]['kind']
export type NoteId = (typeof notes)[number]['id']

export const situations: SituationRules = { outcomes, notes, lastDayOfIssue: LAST_DAY_OF_ISSUE }
export const OUTCOME_KINDS: readonly OutcomeKind[] = outcomes.map(({ kind }) => kind)
/** The fact an outcome rests on before all others: the first it names. */
export const mainFactOf = (of: OutcomeKind): string | undefined => outcomes.find(({ kind }) => kind === of)?.facts[0]

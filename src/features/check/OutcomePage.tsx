import type { FunctionComponent } from 'preact'
import type { NoteRule, OutcomeRule, Thing } from '../../domain/check/situation'
import { formName, formsOf, stepsOf } from '../../domain/check/situation-steps'
import { deskPhases, switchDates } from '../../domain/desk/desk-rule'
import { factsOfForm } from '../../facts/checklist'
import { factById, timeline } from '../../facts/facts'
import { type NoteId, type OutcomeKind, regionsFrom75, situations } from '../../facts/situations'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { LargeCard, LargePaper, Previous } from '../../ui/pictogram/pictograms'
import { OUTCOME_TEXTS, OutcomeIsland } from './OutcomeIsland'
import { reachableNotes } from './reachable'
import { StepLinks } from './StepLinks'
import { stepKey } from './step-text'

const [OLD_CARDS = {}, UNTIL_PRINTED = {}] = deskPhases(switchDates(timeline))
/** Rules from this day on are known from one source only. */
const RECENT = '2026-08'

type Shown = Exclude<Thing, 'old-card'>
const isCard = (thing: Thing) => thing === 'card' || thing === 'card-to-register'

/** One thing on the counter; what may stand in for it below. */
function OnCounter({ things, place }: { readonly things: readonly Thing[]; readonly place: string }) {
  const { words } = usePage()
  const [first, ...others] = things as readonly Shown[]
  if (!first) return null
  return (
    <li class={place} data-thing={first}>
      <span>
        <b>{words.r(`situation.things.${first}.name`)}</b>
        {words.r(`situation.things.${first}.what`)}
        {others.map((thing) => (
          <span key={thing} data-thing={thing}>
            {words.r('situation.result.or')} {words.r(`situation.things.${thing}.name`)}
          </span>
        ))}
      </span>
      {isCard(first) ? <LargeCard /> : <LargePaper />}
    </li>
  )
}

/** Where there is a second way: what helps beside the card when the machine fails. */
function WithCard({ things }: { readonly things: readonly Thing[] }) {
  const { words } = usePage()
  return (
    <p>
      <b>{words.r('situation.result.with')}</b>
      {(things as readonly Shown[]).map((thing, at) => (
        <span key={thing} data-thing={thing}>
          {at > 0 && words.r('situation.result.or')} {words.r(`situation.things.${thing}.name`)}
        </span>
      ))}
    </p>
  )
}

/** Either is enough: two things side by side. What goes with the card alone stands below it. */
function Counter({ bring, backup = [] }: OutcomeRule) {
  const { words } = usePage()
  const [first, second] = bring
  const beside = second ? [second] : backup
  return (
    <ul class="put">
      <OnCounter things={first ? [first] : []} place={beside.length > 0 ? 'a' : 'a only'} />
      {beside.length > 0 && (
        <>
          <li class="or">{words.r(second ? 'situation.result.or' : 'situation.result.plus')}</li>
          <OnCounter things={beside} place="b" />
        </>
      )}
    </ul>
  )
}

/** Rules that each prefecture's union made: closed, and named after the prefecture, so that nobody reads another one's as theirs. */
function Regions() {
  const { words } = usePage()
  return (
    <>
      <h3>{words.r('situation.result.regions')}</h3>
      <div class="besides">
        {regionsFrom75.map((region) => (
          <details key={region} data-region={region}>
            <summary>{words.r(`situation.regions.${region}.name`)}</summary>
            <p>{words.r(`situation.regions.${region}.what`)}</p>
          </details>
        ))}
      </div>
    </>
  )
}

function NoteText({ note }: { readonly note: NoteRule }) {
  const { words } = usePage()
  return (
    <p data-unknown={note.unknown}>
      {words.r(`situation.notes.${note.id as NoteId}.what`)}
      {note.from?.startsWith(RECENT) && (
        <>
          <br />
          {words.r('situation.result.caveat', { date: <DateText date={factById('R-030').confirmedOn ?? ''} /> })}
        </>
      )}
    </p>
  )
}

/** The heart of a situation. */
function MainNote({ note }: { readonly note: NoteRule }) {
  const { words } = usePage()
  return (
    <Dated as="section" from={note.from} to={note.to} facts={note.facts}>
      <h2>{words.r(`situation.notes.${note.id as NoteId}.name`)}</h2>
      <NoteText note={note} />
      {note.id === 'from-75' && <Regions />}
    </Dated>
  )
}

/** The kind a note is the heart of. Of several, the last is the widest. */
const kindOf = (id: string) => situations.outcomes.findLast(({ main }) => main?.includes(id))?.kind as OutcomeKind | undefined

/** What may matter besides: as text where answers can say so, else as a way to the page that is about it. */
function Besides({ kind, main = [] }: OutcomeRule) {
  const { words, href } = usePage()
  const { said, perhaps } = reachableNotes(kind)
  const isElsewhere = (id: string) => perhaps.includes(id) && kindOf(id) !== undefined
  const notes = situations.notes.filter(({ id }) => !main.includes(id) && (said.includes(id) || perhaps.includes(id)))
  const here = notes.filter(({ id }) => !isElsewhere(id))
  const kinds = new Set(notes.flatMap(({ id }) => (isElsewhere(id) ? (kindOf(id) ?? []) : [])))
  if (notes.length === 0) return null
  return (
    <section>
      <h2>{words.r('situation.result.also')}</h2>
      <div class="besides">
        {here.map((note) => (
          <Dated key={note.id} from={note.from} to={note.to} facts={note.facts}>
            <details data-note={note.id}>
              <summary>{words.r(`situation.notes.${note.id as NoteId}.name`)}</summary>
              <NoteText note={note} />
              {note.id === 'from-75' && <Regions />}
            </details>
          </Dated>
        ))}
      </div>
      {kinds.size > 0 && (
        <ul class="plain">
          {[...kinds].map((other) => (
            <li key={other}>
              <a href={href(`check.for.${other}`)}>{words.r(`situation.kinds.${other}.name`)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The first steps of this situation; the checklist has the rest. Forms that only an answer brings up wait hidden. */
function Steps({ kind, when }: OutcomeRule) {
  const { words, cite, href } = usePage()
  const usual = stepsOf(situations.steps, kind, []).map(formName)
  return (
    <section>
      <h2>{words.r('situation.result.steps')}</h2>
      <ol class="steps">
        {formsOf(situations.steps, kind, reachableNotes(kind).said).map((step) => {
          const form = formName(step)
          const isUsual = usual.includes(form)
          return (
            <li key={form} data-step-of={form} data-facts={cite(...factsOfForm(form))} hidden={!isUsual}>
              <h3>{words.r(stepKey(step, 'name'))}</h3>
              <p>{words.r(stepKey(step, 'what'))}</p>
              {step.id === 'loss-phone' && <StepLinks id={step.id} />}
            </li>
          )
        })}
      </ol>
      {/* The checklist knows nothing of what is never asked about: its steps are everybody's. */}
      {when && (
        <a class="btn main" href={href('check')} data-with-answers>
          <span>{words.r('situation.result.toCheck')}</span>
        </a>
      )}
    </section>
  )
}

/** The page of one situation: what to bring said first and large, then what follows from it. */
export function outcomeView(kind: OutcomeKind): FunctionComponent {
  const found = situations.outcomes.find((one) => one.kind === kind)
  if (!found) throw new Error(`situations: expected a kind, got "${kind}"`)
  const rule: OutcomeRule = found
  const { main = [], backup = [] } = rule
  const noteOf = (id: string) => situations.notes.filter((note) => note.id === id)
  return function OutcomePage() {
    const { words, href, cite } = usePage()
    const { r } = words
    const hasPaper = [...rule.bring, ...backup].some((thing) => thing === 'certificate' || thing === 'notice')
    return (
      <>
        <a class="back" href={href('check.questions')} data-change>
          <Previous small />
          <span>{r('situation.result.again')}</span>
          <span hidden>{r('situation.result.change')}</span>
        </a>
        <section class="answer" data-facts={cite(...rule.facts)}>
          <p class="soft">{r('situation.result.of', { who: <>{r(`situation.kinds.${kind}.name`)}</> })}</p>
          <h1>{r(`situation.kinds.${kind}.answer`)}</h1>
          <Counter {...rule} />
          {words.group(`situation.kinds.${kind}`).includes('why') && <p>{r(`situation.kinds.${kind}.why` as TextKey)}</p>}
          {rule.bring.length > 1 && backup.length > 0 && <WithCard things={backup} />}
          {backup.length > 0 && <p class="note">{r('situation.result.backup')}</p>}
          {rule.bring.includes('certificate') && <p data-facts={cite('R-069')}>{r('situation.result.paperDate')}</p>}
          {hasPaper && kind !== 'notice-only' && kind !== 'old-card-only' && (
            <p data-facts={cite('R-003', 'R-012')}>{r('situation.result.notEnough')}</p>
          )}
          <Dated as="p" class="note" facts={['R-010']} {...UNTIL_PRINTED}>
            {r('home.things.oldCard')}
          </Dated>
          <Dated as="p" class="note" facts={['R-010']} {...OLD_CARDS}>
            {r('home.things.oldCardStillIssued')}
          </Dated>
        </section>
        {main.flatMap(noteOf).map((note) => (
          <MainNote key={note.id} note={note} />
        ))}
        <Steps {...rule} />
        <div class="screen gap">
          <Island name="OutcomeIsland" of={OutcomeIsland} texts={OUTCOME_TEXTS} props={{ kind }} />
        </div>
        <Besides {...rule} />
        <FactDate />
      </>
    )
  }
}

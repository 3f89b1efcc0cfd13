import type { FunctionComponent } from 'preact'
import type { OutcomeRule } from '../../domain/check/situation'
import { formName, formsOf, stepsOf } from '../../domain/check/situation-steps'
import { deskPhases, switchDates } from '../../domain/desk/desk-rule'
import type { Interval } from '../../domain/time/dated'
import type { LocalDate } from '../../domain/time/local-date'
import { factsOfForm } from '../../facts/checklist'
import { timeline } from '../../facts/facts'
import { type OutcomeKind, situations } from '../../facts/situations'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { LocalWindows } from '../../page/LocalWindows'
import { usePage } from '../../page/page-context'
import { Previous } from '../../ui/pictogram/pictograms'
import { Counter, WithCard } from './Counter'
import { OUTCOME_TEXTS, OutcomeIsland } from './OutcomeIsland'
import { reachableNotes } from './reachable'
import { Besides, MainNote } from './SituationNotes'
import { StepLinks } from './StepLinks'
import { stepKey } from './step-text'

const [OLD_CARDS = {}, UNTIL_PRINTED = {}] = deskPhases(switchDates(timeline))

/** Over when the page is made: it is not shown again, since a clock before that day is not believed. */
const isOver = ({ to }: Interval, buildDay: LocalDate): boolean => to !== undefined && to < buildDay

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
    const { words, href, cite, buildDay } = usePage()
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
          {rule.bring.includes('certificate') && !rule.facts.includes('R-069') && (
            <p data-facts={cite('R-069')}>{r('situation.result.paperDate')}</p>
          )}
          {hasPaper && kind !== 'notice-only' && kind !== 'old-card-only' && (
            <p data-facts={cite('R-003', 'R-012')}>{r('situation.result.notEnough')}</p>
          )}
          {!isOver(UNTIL_PRINTED, buildDay) && (
            <>
              <Dated as="p" class="note" facts={['R-010']} {...UNTIL_PRINTED}>
                {r('home.things.oldCard')}
              </Dated>
              <Dated as="p" class="note" facts={['R-010']} {...OLD_CARDS}>
                {r('home.things.oldCardStillIssued')}
              </Dated>
            </>
          )}
        </section>
        {main
          .flatMap(noteOf)
          .filter((note) => !isOver(note, buildDay))
          .map((note) => (
            <MainNote key={note.id} note={note} />
          ))}
        <Steps {...rule} />
        <LocalWindows />
        <div class="screen gap">
          <Island name="OutcomeIsland" of={OutcomeIsland} texts={OUTCOME_TEXTS} props={{ kind }} />
        </div>
        <Besides {...rule} />
        <FactDate hasWindows={false} />
      </>
    )
  }
}

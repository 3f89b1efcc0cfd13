import type { ChecklistGroup, ChecklistStep } from '../../domain/check/checklist'
import { formName, formsOf } from '../../domain/check/situation-steps'
import { checklist, checklistGroups, stepForms } from '../../facts/checklist'
import { situations } from '../../facts/situations'
import type { TextKey } from '../../i18n/text-keys'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { CheckIsland } from './CheckIsland'
import { CHECK_TEXTS } from './check-texts'
import { StepLinks } from './StepLinks'
import { stepKey } from './step-text'

/** Lines to fill in with a pen, on paper only: nothing is ever typed here. */
const BY_HAND = ['insurer', 'municipality', 'visit'] as const

/** Forms of a step that kept answers can lead to. The words of what is never asked about are never needed here. */
const ASKED_FORMS = new Set(
  situations.outcomes
    .filter(({ when }) => when)
    .flatMap(({ kind }) => formsOf(situations.steps, kind, Object.keys(situations.steps.notes)))
    .map(formName),
)
const formsOfStep = (id: string) =>
  Object.keys(stepForms)
    .filter((form) => ASKED_FORMS.has(form) && form.startsWith(`${id} `))
    .map((form) => ({ id, as: form.slice(id.length + 1) }))

function Step({ step }: { readonly step: ChecklistStep }) {
  const { words, cite } = usePage()
  const text = (name: string) => words.r(`check.steps.${step.id}.${name}` as TextKey)
  return (
    <li data-facts={cite(...step.facts, ...(step.links ?? []).filter((link) => /^C-/.test(link)))}>
      <label>
        {/* autocomplete off: otherwise a reload brings back boxes that differ from what was kept */}
        <input type="checkbox" data-step={step.id} autocomplete="off" />
        <span data-form={step.id}>
          <b>{text('name')}</b>
          <br />
          {text('what')}
        </span>
        {formsOfStep(step.id).map((form) => (
          <span key={formName(form)} data-form={formName(form)} hidden>
            <b>{words.r(stepKey(form, 'name'))}</b>
            <br />
            {words.r(stepKey(form, 'what'))}
          </span>
        ))}
      </label>
      {words.group(`check.steps.${step.id}`).includes('more') && (
        <details>
          <summary>{words.r('check.more')}</summary>
          <p>{text('more')}</p>
        </details>
      )}
      <StepLinks id={step.id} />
    </li>
  )
}

function Group({ group }: { readonly group: ChecklistGroup }) {
  const { words } = usePage()
  const steps: readonly ChecklistStep[] = checklist.filter((step) => step.group === group)
  return (
    <section>
      <h2>{words.r(`check.groups.${group}`)}</h2>
      <ul class="ticks">
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ul>
    </section>
  )
}

/** What to have ready before a visit, to tick off. Every text and box is plain HTML; the island keeps the ticks. */
export function CheckPage() {
  const { words, cite, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('check.heading')}</h1>
      <p class="lead">{r('check.lead')}</p>
      <a class="btn main screen" href={href('check.questions')}>
        <span>{r('check.toQuestions')}</span>
      </a>
      <noscript>
        <p class="note mind gap">{r('check.noScript')}</p>
      </noscript>
      <div class="progress screen">
        <Island name="CheckIsland" of={CheckIsland} texts={CHECK_TEXTS} props={{ all: checklist.length }} />
      </div>
      <div class="groups">
        {checklistGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
      <div class="row screen with-script">
        <button class="btn" type="button" data-check="print">
          <span>{r('check.print')}</span>
        </button>
        <button class="btn" type="button" data-check="clear">
          <span>{r('check.clear')}</span>
        </button>
      </div>
      <div class="row screen gap">
        <a class="btn" href={href('check.dates')}>
          <span>{r('check.toDates')}</span>
        </a>
        <a class="btn" href={href('check.handover')}>
          <span>{r('check.toHandover')}</span>
        </a>
      </div>
      <p class="soft screen">{r('check.onlyHere')}</p>
      <section class="screen">
        <h2>{r('check.emergency.title')}</h2>
        <p data-facts={cite('R-067', 'R-192')}>{r('check.emergency.outage')}</p>
        <p data-facts={cite('R-191')}>{r('check.emergency.disaster')}</p>
      </section>
      <FactDate />
      <ul class="by-hand">
        {BY_HAND.map((line) => (
          <li key={line}>{r(`check.byHand.${line}`)}</li>
        ))}
      </ul>
    </>
  )
}

import type { ChecklistGroup, ChecklistStep } from '../../domain/check/checklist'
import { checklist, checklistGroups } from '../../facts/checklist'
import type { TextKey } from '../../i18n/text-keys'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { CheckIsland } from './CheckIsland'
import { CHECK_TEXTS } from './check-texts'
import { StepLinks } from './StepLinks'

/** Lines to fill in with a pen, on paper only: nothing is ever typed here. */
const BY_HAND = ['insurer', 'municipality', 'visit'] as const

function Step({ step }: { readonly step: ChecklistStep }) {
  const { words, cite } = usePage()
  const text = (name: string) => words.r(`check.steps.${step.id}.${name}` as TextKey)
  return (
    <li data-facts={cite(...step.facts, ...(step.links ?? []).filter((link) => /^C-/.test(link)))}>
      <label>
        {/* autocomplete off: otherwise a reload brings back boxes that differ from what was kept */}
        <input type="checkbox" data-step={step.id} autocomplete="off" />
        <span>
          <b>{text('name')}</b>
        </span>
      </label>
      <details>
        <summary aria-label={words.t('check.more')} />
        <p class="what">{text('what')}</p>
        {words.group(`check.steps.${step.id}`).includes('more') && <p>{text('more')}</p>}
        <StepLinks id={step.id} />
      </details>
    </li>
  )
}

function Group({ group }: { readonly group: ChecklistGroup }) {
  const { words } = usePage()
  const steps: readonly ChecklistStep[] = checklist.filter((step) => step.group === group)
  return (
    <section>
      {/* The button that puts aside what is not needed comes to stand beside it. */}
      <div class="split">
        <h2>{words.r(`check.groups.${group}`)}</h2>
      </div>
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
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('check.heading')}</h1>
      <a class="btn main screen" href={href('check.questions')} data-check-questions>
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
      <div class="row screen">
        <a class="btn" href={href('check.dates')}>
          <span>{r('check.toDates')}</span>
        </a>
        <a class="btn" href={href('check.handover')}>
          <span>{r('check.toHandover')}</span>
        </a>
        <button class="btn with-script" type="button" data-check="print">
          <span>{r('check.print')}</span>
        </button>
        <button class="btn with-script" type="button" data-check="clear">
          <span>{r('check.clear')}</span>
        </button>
      </div>
      <p class="soft screen">{r('check.onlyHere')}</p>
      <FactDate />
      <ul class="by-hand">
        {BY_HAND.map((line) => (
          <li key={line}>{r(`check.byHand.${line}`)}</li>
        ))}
      </ul>
    </>
  )
}

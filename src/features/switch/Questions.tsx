import type { ComponentChildren } from 'preact'
import type { Interval } from '../../domain/time/dated'
import { firstDayOf, lastDayOf } from '../../domain/time/local-date'
import { factById, timeline } from '../../facts/facts'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'

const WORRIES = {
  number: ['R-120', 'R-123'],
  chip: ['R-121'],
  seen: ['R-073', 'R-122'],
  lost: ['R-045', 'R-064', 'R-125', 'R-130', 'C-001', 'C-002'],
  mixed: ['R-066', 'R-127', 'T-003'],
  good: ['R-124'],
  call: ['R-005', 'R-128', 'C-023'],
} as const

const CHANGES = {
  phone: ['R-022', 'R-074'],
  aid: ['R-034', 'R-070', 'R-088', 'C-022'],
  prescription: ['R-035'],
  fee: ['R-028'],
  app: ['R-024'],
} as const

/** What is still open in an answer: the fact of which a second paragraph says that it is not known, and when it was last looked for. */
const OPEN = { prescription: 'R-187', app: 'R-023' } as const

function Question(props: { readonly q: TextKey; readonly facts: readonly string[]; readonly children: ComponentChildren }) {
  const { words, cite } = usePage()
  return (
    <details data-facts={cite(...props.facts)}>
      <summary>{words.r(props.q)}</summary>
      {props.children}
    </details>
  )
}

export function Worries() {
  const { r } = usePage().words
  return (
    <section>
      <h2>{r('switch.worries.title')}</h2>
      {(Object.keys(WORRIES) as (keyof typeof WORRIES)[]).map((name) => (
        <Question key={name} q={`switch.worries.items.${name}.q`} facts={WORRIES[name]}>
          <p>{r(`switch.worries.items.${name}.a`)}</p>
        </Question>
      ))}
    </section>
  )
}

function Open({ name }: { readonly name: keyof typeof OPEN }) {
  const { r } = usePage().words
  const { id, lookedForOn } = factById(OPEN[name])
  if (!lookedForOn) throw new Error(`fact ${id}: expected the day on which it was last looked for`)
  return <p data-unknown={id}>{r(`switch.changes.items.${name}.open`, { date: <DateText date={lookedForOn} era={false} /> })}</p>
}

function periodOf(id: string): Interval {
  const record = timeline.find((one) => one.id === id)
  if (!record?.from) throw new Error(`timeline record ${id}: expected a period`)
  return { from: firstDayOf(record.from), to: record.to && lastDayOf(record.to) } as Interval
}

export function Changes() {
  const { r } = usePage().words
  return (
    <section>
      <h2>{r('switch.changes.title')}</h2>
      <Question q="switch.changes.items.age75.q" facts={['R-003', 'R-004', 'R-029', 'R-030', 'R-069']}>
        <Dated as="p" to={periodOf('T-018').to}>
          {r('switch.changes.items.age75.before')}
        </Dated>
        <Dated as="p" from={periodOf('T-019').from}>
          {r('switch.changes.items.age75.after')} {r('switch.oldCard.caveat')}
        </Dated>
      </Question>
      {(Object.keys(CHANGES) as (keyof typeof CHANGES)[]).map((name) => (
        <Question key={name} q={`switch.changes.items.${name}.q`} facts={CHANGES[name]}>
          <p>{r(`switch.changes.items.${name}.a`)}</p>
          {(name === 'prescription' || name === 'app') && <Open name={name} />}
        </Question>
      ))}
    </section>
  )
}

import type { ComponentChildren } from 'preact'
import { usePage } from '../../page/page-context'

export type PaperId = 'certificate' | 'notice' | 'aid' | 'elder' | 'limit' | 'card' | 'phone'

/** One kind of paper: how it looks, whether it works alone, until when, what to do next. */
export function Paper(props: {
  readonly id: PaperId
  readonly facts: readonly string[]
  readonly drawings: ComponentChildren
  readonly verdicts: ComponentChildren
}) {
  const { words, cite } = usePage()
  const { id } = props
  return (
    <section class="paper" id={id} data-facts={cite(...props.facts)}>
      <h2>{words.r(`papers.${id}.name`)}</h2>
      <div class="sheets" aria-hidden="true">
        {props.drawings}
      </div>
      <p>{words.r(`papers.${id}.look`)}</p>
      {props.verdicts}
      <p>{words.r(`papers.${id}.until`)}</p>
      <p>{words.r(`papers.${id}.next`)}</p>
    </section>
  )
}

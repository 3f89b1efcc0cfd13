import type { ComponentChildren } from 'preact'
import { No, Yes } from '../../ui/pictogram/pictograms'

type VerdictProps = {
  readonly works: boolean
  /** A span where it stands in a heading. */
  readonly as?: 'p' | 'span'
  readonly children: ComponentChildren
}

/** Whether a paper works: a sign and the full sentence, never one without the other. */
export function Verdict({ works, as: Tag = 'p', children }: VerdictProps) {
  return (
    <Tag class={works ? 'yn' : 'yn no'}>
      {works ? <Yes small /> : <No small />}
      <span>{children}</span>
    </Tag>
  )
}

import type { ComponentChildren } from 'preact'
import { usePage } from './page-context'

type FoldProps = {
  readonly title: ComponentChildren
  readonly id?: string
  readonly level?: 'h2' | 'h3'
  readonly facts?: readonly string[]
  /** Open from the start: what it holds is wanted by most. */
  readonly isOpen?: boolean
  readonly children: ComponentChildren
}

/** A part of the page under its heading, closed until it is wanted. The place that links lead to lies inside: it is opened then. */
export function Fold({ title, id, level: Heading = 'h2', facts = [], isOpen = false, children }: FoldProps) {
  const { cite } = usePage()
  return (
    <details class="fold" open={isOpen}>
      <summary>
        <Heading>{title}</Heading>
      </summary>
      <div id={id} data-facts={cite(...facts) || undefined}>
        {children}
      </div>
    </details>
  )
}

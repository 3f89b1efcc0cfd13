import { type ComponentChildren, h } from 'preact'
import { holdsOn, type Interval } from '../domain/time/dated'
import { usePage } from './page-context'

/**
 * A block that holds on some days only. Without script it shows what held on the day of the build;
 * blocks-of-today.ts shows and hides it again for the day it is read.
 */
export function Dated({ from, to, as = 'div', class: name, facts = [], children }: Interval & DatedBlock) {
  const { buildDay, cite } = usePage()
  const hidden = !holdsOn(buildDay, { from, to })
  return h(as, { class: name, 'data-from': from, 'data-to': to, 'data-facts': cite(...facts) || undefined, hidden }, children)
}

type DatedBlock = {
  readonly as?: 'div' | 'p' | 'span' | 'li' | 'section'
  readonly class?: string
  /** Facts the block rests on. */
  readonly facts?: readonly string[]
  readonly children: ComponentChildren
}

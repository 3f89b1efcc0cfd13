import { type ComponentChildren, h } from 'preact'
import { holdsOn, type Interval } from '../domain/time/dated'
import { usePage } from './page-context'

/**
 * A block that holds on some days only. Without script it shows what held on the day of the build;
 * offline/dated-blocks.ts shows and hides it again for the day it is read.
 */
export function Dated({ from, to, as = 'div', class: name, facts = [], children }: Interval & DatedBlock) {
  const { buildDay, cite, mention } = usePage()
  const holds = holdsOn(buildDay, { from, to })
  const ids = holds ? cite(...facts) : mention(...facts)
  return h(as, { class: name, 'data-from': from, 'data-to': to, 'data-facts': ids || undefined, hidden: !holds }, children)
}

type DatedBlock = {
  readonly as?: 'div' | 'p' | 'span' | 'li' | 'section'
  readonly class?: string
  /** Facts the block rests on. They count for the page's date only while the block holds. */
  readonly facts?: readonly string[]
  readonly children: ComponentChildren
}

import { type ComponentChildren, h } from 'preact'
import { holdsOn, type Interval } from '../domain/dated'
import { usePage } from './page-context'

/**
 * A block that holds on some days only. Without script it shows what held on the day of the build;
 * offline/dated-blocks.ts shows and hides it again for the day it is read.
 */
export function Dated({ from, to, as = 'div', class: name, children }: Interval & DatedBlock) {
  const { buildDay } = usePage()
  return h(as, { class: name, 'data-from': from, 'data-to': to, hidden: !holdsOn(buildDay, { from, to }) }, children)
}

type DatedBlock = {
  readonly as?: 'div' | 'p' | 'span' | 'li' | 'section'
  readonly class?: string
  readonly children: ComponentChildren
}

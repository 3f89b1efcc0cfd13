import type { ComponentChildren } from 'preact'
import { No, Yes } from '../../ui/pictogram/pictograms'

/** Whether a paper works: a sign and the full sentence, never one without the other. */
export function Verdict({ works, children }: { readonly works: boolean; readonly children: ComponentChildren }) {
  return (
    <p class={works ? 'yn' : 'yn no'}>
      {works ? <Yes small /> : <No small />}
      <span>{children}</span>
    </p>
  )
}

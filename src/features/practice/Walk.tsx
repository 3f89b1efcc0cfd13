import type { ComponentChildren } from 'preact'
import { usePage } from '../../page/page-context'

export type StepId = 'card' | 'choose' | 'face' | 'pin' | 'consent' | 'take'

/** The screen of the reader as we draw it: what it says, and what can be pressed. */
export function ReaderScreen({ says, children }: { readonly says: ComponentChildren; readonly children?: ComponentChildren }) {
  const { words } = usePage()
  return (
    <div class="reader">
      <small>{words.r('practice.screen')}</small>
      <p>
        <b>{says}</b>
      </p>
      {children}
    </div>
  )
}

/** A thing to press on a drawn screen: a link to what comes next, so that the walk works without script. */
export function Press({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a class="btn" href={`#${to}`}>
      <span>{children}</span>
    </a>
  )
}

/**
 * One screen of the walk. All are shown one below the other; once one is the target of the address, only that one.
 * `marks` are places at the top of the step that say how far it has come (`pin-2`), so that nothing has to be kept.
 */
export function Step(props: {
  readonly id: StepId
  readonly facts: readonly string[]
  readonly marks?: readonly string[]
  readonly back?: StepId
  readonly next?: StepId
  readonly children: ComponentChildren
}) {
  const { words, cite } = usePage()
  const { id, back, next } = props
  return (
    <section id={id} data-facts={cite(...props.facts)}>
      {props.marks?.map((mark) => (
        <i class="mark" id={mark} key={mark} />
      ))}
      <h2>{words.r(`practice.${id}.title`)}</h2>
      {props.children}
      <p class="row walking">
        {back && (
          <a class="btn" href={`#${back}`}>
            <span>{words.r('practice.walk.back')}</span>
          </a>
        )}
        {next && (
          <a class="btn" href={`#${next}`}>
            <span>{words.r('practice.walk.next')}</span>
          </a>
        )}
        <a class="more" href="#all">
          {words.r('practice.walk.all')}
        </a>
      </p>
    </section>
  )
}

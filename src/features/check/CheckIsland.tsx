import { useEffect, useState } from 'preact/hooks'
import { todayIn } from '../../domain/local-date'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { readTicks, saveTick } from '../../storage/ticks'
import { keepTicks, type TickState } from './keep-ticks'

export const CHECK_TEXTS = ['check.progress', 'check.notKept', 'check.clearSure'] as const satisfies readonly TextKey[]

type Props = { readonly words: Words<(typeof CHECK_TEXTS)[number]>; readonly all: number }

/** The progress line. The boxes and buttons are plain HTML of the page; this joins them to what the phone keeps. */
export function CheckIsland({ words, all }: Props) {
  const [state, setState] = useState<TickState>()
  useEffect(() => {
    const ticks = keepTicks(document, { readTicks, saveTick }, () => todayIn('Asia/Tokyo', new Date()), setState)
    const clicked = ({ target }: Event) => {
      const action = (target as Element).closest<HTMLElement>('[data-check]')?.dataset.check
      if (action === 'print') print()
      if (action === 'clear' && confirm(words.t('check.clearSure'))) ticks.clear()
    }
    document.addEventListener('click', clicked)
    return () => {
      ticks.stop()
      document.removeEventListener('click', clicked)
    }
  }, [])
  const shown = state ?? { done: 0, all, kept: true }
  return (
    <div class="with-script" role="status">
      <p class={state ? undefined : 'wait'}>
        <b>{words.r('check.progress', { all: shown.all, done: shown.done })}</b>
      </p>
      <progress max={shown.all} value={shown.done} aria-hidden="true" />
      {!shown.kept && <p class="note mind">{words.r('check.notKept')}</p>}
    </div>
  )
}

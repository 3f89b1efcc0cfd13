import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LocalDate } from '../../domain/time/local-date'
import { formatDate } from '../../i18n/format'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { readingDay } from '../../page/reading-day'
import { readTicks, saveTick } from '../../storage/ticks'

export const COPY_TEXTS = [
  'portal.copy.none',
  'portal.copy.savedOn',
  'portal.copy.changed',
  'portal.copy.saveAgain',
  'portal.copy.notKept',
] as const satisfies readonly TextKey[]

/** The checklist's step of the same meaning: ticked here is ticked there. */
export const SAVED_STEP = 'screen-saved'
const CHANGED_STEP = 'screen-outdated'

type CopyWords = Words<(typeof COPY_TEXTS)[number]>
type Copy = { readonly kind: 'none' | 'refused' } | { readonly kind: 'saved'; readonly on: LocalDate } | { readonly kind: 'outdated' }

/** Keeps the ticks of the steps, and of the copy itself nothing but the day it was saved. */
export function CopySaved({ words }: { readonly words: CopyWords }) {
  const { r } = words
  const [copy, setCopy] = useState<Copy>({ kind: 'none' })
  const [whose, setWhose] = useState<ComponentChildren>()
  const told = useRef<HTMLDivElement>(null)
  const refused = () => setCopy({ kind: 'refused' })
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[data-step]')]

  useEffect(() => {
    const touched = new Set<string>()
    const changed = ({ target }: Event) => {
      const step = (target as HTMLInputElement).dataset.step
      if (!step) return
      const doneOn = (target as HTMLInputElement).checked ? readingDay() : undefined
      touched.add(step)
      if (step === SAVED_STEP) {
        setCopy(doneOn ? { kind: 'saved', on: doneOn } : { kind: 'none' })
        saveTick(CHANGED_STEP, undefined).catch(refused)
      }
      saveTick(step, doneOn).catch(refused)
    }
    document.addEventListener('change', changed)
    import('./whose-list').then(async ({ whoseList }) => setWhose(await whoseList(words.lang, () => location.reload()))).catch(() => {})
    readTicks()
      .then((ticks) => {
        for (const box of boxes()) if (!touched.has(box.dataset.step ?? '')) box.checked = (box.dataset.step ?? '') in ticks
        const on = ticks[SAVED_STEP]
        if (touched.has(SAVED_STEP)) return
        if (ticks[CHANGED_STEP]) setCopy({ kind: 'outdated' })
        else if (on) setCopy({ kind: 'saved', on })
      })
      .catch(refused)
    return () => document.removeEventListener('change', changed)
  }, [])

  const outdate = () => {
    for (const box of boxes()) if (box.dataset.step === SAVED_STEP) box.checked = false
    setCopy({ kind: 'outdated' })
    told.current?.focus()
    Promise.all([saveTick(SAVED_STEP, undefined), saveTick(CHANGED_STEP, readingDay())]).catch(refused)
  }

  // One region that stays, so that every change in it is read out; it takes the focus of the button that goes.
  return (
    <>
      {whose && (
        <p>
          <b>{whose}</b>
        </p>
      )}
      <div role="status" tabIndex={-1} ref={told}>
        <Said words={words} copy={copy} />
      </div>
      {copy.kind === 'saved' && (
        <button class="btn" type="button" onClick={outdate}>
          {r('portal.copy.changed')}
        </button>
      )}
    </>
  )
}

function Said({ words: { r, lang }, copy }: { readonly words: CopyWords; readonly copy: Copy }) {
  switch (copy.kind) {
    case 'none':
      return <p>{r('portal.copy.none')}</p>
    case 'refused':
      return <p class="note mind">{r('portal.copy.notKept')}</p>
    case 'outdated':
      return <p class="note mind">{r('portal.copy.saveAgain')}</p>
    case 'saved':
      return (
        <p>
          <b>{r('portal.copy.savedOn', { date: formatDate(copy.on, lang) })}</b>
        </p>
      )
  }
}

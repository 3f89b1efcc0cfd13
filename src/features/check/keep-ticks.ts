import { isStepDone, type Progress, progressOf } from '../../domain/check/checklist'
import type { LocalDate } from '../../domain/time/local-date'

export type TickStore = {
  readTicks(): Promise<Record<string, unknown>>
  saveTick(step: string, doneOn: LocalDate | undefined): Promise<void>
}

/** `kept` turns false as soon as the phone refuses to read or keep ticks. */
export type TickState = Progress & { readonly kept: boolean }

/** Whether a box counts: not when the person does not need it, nor when only their own steps are shown and it is none. */
const counts = (box: HTMLElement): boolean => !box.closest('[data-not-for-me], main[data-own] li:not([data-own])')

/**
 * Joins the prerendered boxes (`[data-step]`) to the store and tells the progress after every change.
 * A box touched before the kept ticks were read stays as the person left it.
 */
export function keepTicks(root: ParentNode & EventTarget, store: TickStore, today: () => LocalDate, tell: (state: TickState) => void) {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-step]')]
  const idOf = (box: HTMLInputElement) => box.dataset.step ?? ''
  const touched = new Map<string, boolean>()
  let kept = true

  const report = () => {
    tell({ ...progressOf(boxes.filter(counts).map((box) => box.checked)), kept })
  }
  const refused = () => {
    kept = false
    report()
  }
  const keep = (box: HTMLInputElement) => {
    touched.set(idOf(box), box.checked)
    store.saveTick(idOf(box), box.checked ? today() : undefined).catch(refused)
  }
  const changed = ({ target }: Event) => {
    const box = boxes.find((one) => one === target)
    if (box) keep(box)
    report()
  }

  // Ticked while the page was still loading its script.
  for (const box of boxes) if (box.checked) keep(box)
  root.addEventListener('change', changed)
  store
    .readTicks()
    .then((rows) => {
      const done = new Set(Object.keys(rows))
      for (const box of boxes) box.checked = isStepDone(idOf(box), done, touched)
      report()
    })
    .catch(refused)

  return {
    clear() {
      for (const box of boxes) {
        box.checked = false
        box.dispatchEvent(new Event('change', { bubbles: true }))
      }
    },
    /** Counts again after steps were shown or put aside. */
    count: report,
    /** Something else of the list could not be kept. */
    refused,
    stop: () => root.removeEventListener('change', changed),
  }
}

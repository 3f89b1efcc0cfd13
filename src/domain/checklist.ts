/** What a person shows at the desk; decides which steps concern them. */
export type Uses = 'card' | 'no-card'

export type ChecklistGroup = 'proof' | 'card' | 'backup' | 'carry' | 'dates'

/** One thing to prepare. Ids are kept on phones: they never change and are never given to another step. */
export type ChecklistStep = {
  readonly id: string
  readonly group: ChecklistGroup
  readonly facts: readonly string[]
  /** Pages (`portal`) and phone lines (`C-001`) that help with the step. */
  readonly links?: readonly string[]
  readonly appliesTo?: Uses | 'all'
}

/** Whether a step is shown to somebody who chose `shown`. */
export const concerns = ({ appliesTo = 'all' }: { readonly appliesTo?: Uses | 'all' }, shown: Uses | 'all'): boolean =>
  shown === 'all' || appliesTo === 'all' || appliesTo === shown

export type Progress = { readonly done: number; readonly all: number }

/** How many of the steps shown are done. */
export function progressOf(
  steps: readonly { readonly isDone: boolean; readonly appliesTo?: Uses | 'all' }[],
  shown: Uses | 'all',
): Progress {
  const own = steps.filter((step) => concerns(step, shown))
  return { done: own.filter((step) => step.isDone).length, all: own.length }
}

/** Whether a step is done: what the person did on the page counts, else what was kept. */
export const isStepDone = (id: string, kept: ReadonlySet<string>, touched: ReadonlyMap<string, boolean>): boolean =>
  touched.get(id) ?? kept.has(id)

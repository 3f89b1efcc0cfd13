export type ChecklistGroup = 'proof' | 'card' | 'backup' | 'carry' | 'dates'

/** One thing to prepare. Ids are kept on phones: they never change and are never given to another step. */
export type ChecklistStep = {
  readonly id: string
  readonly group: ChecklistGroup
  readonly facts: readonly string[]
  /** Pages (`portal`) and phone lines (`C-001`) that help with the step. */
  readonly links?: readonly string[]
}

export type Progress = { readonly done: number; readonly all: number }

/** How many steps are done, given whether each is. */
export const progressOf = (steps: readonly boolean[]): Progress => ({ done: steps.filter(Boolean).length, all: steps.length })

/** Whether a step is done: what the person did on the page counts, else what was kept. */
export const isStepDone = (id: string, kept: ReadonlySet<string>, touched: ReadonlyMap<string, boolean>): boolean =>
  touched.get(id) ?? kept.has(id)

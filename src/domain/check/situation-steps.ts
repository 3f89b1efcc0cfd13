/**
 * What becomes of a step in a situation: `shown` in its usual words, shown only when an answer brings it up (`noted`), or
 * shown in words of its own, named here (`forms.<step>.<name>`).
 */
export type KindCell = 'shown' | 'noted' | `as:${string}`
/** What an answer does to the steps its situation has: brings one up and to the front, hides it, or changes its words. */
export type NoteCell = 'first' | 'hidden' | `as:${string}` | `first:${string}`

/** Situation × step. A step without a cell in the row of the kind is hidden, whatever else is answered. */
export type StepTable = {
  readonly kinds: Readonly<Record<string, Readonly<Record<string, KindCell>>>>
  readonly notes: Readonly<Record<string, Readonly<Record<string, NoteCell>>>>
}

/** A step to take; `as` names the words of its own that it has in this situation. */
export type OutcomeStep = { readonly id: string; readonly as?: string }

const nameIn = (cell: string | undefined): string | undefined => cell?.split(':')[1]

/**
 * The steps of one kind with the notes that are sure. Hidden wins over everything; the words of the kind win over those of a
 * note, because they stand under its answer.
 */
export function stepsOf(table: StepTable, kind: string, notes: readonly string[]): readonly OutcomeStep[] {
  const row = table.kinds[kind] ?? {}
  const noted = notes.map((note) => table.notes[note] ?? {})
  const has = (step: string, cell: 'first' | 'hidden') => noted.some((cells) => cells[step]?.split(':')[0] === cell)
  const shown = Object.entries(row).filter(([step, cell]) => !has(step, 'hidden') && (cell !== 'noted' || has(step, 'first')))
  const isFirst = ([step]: readonly [string, KindCell]) => has(step, 'first')
  return [...shown.filter(isFirst), ...shown.filter((one) => !isFirst(one))].map(([id, cell]) => {
    const cells = noted.flatMap((one) => one[id] ?? [])
    // What brings a step up says how: a card that ends with the stay, also for a child.
    const as = nameIn(cell) ?? nameIn(cells.find((one) => one.startsWith('first:')) ?? cells.find((one) => one.startsWith('as:')))
    return as ? { id, as } : { id }
  })
}

/** Every form in which a step can stand on the page of a kind: the kind's own first, then those that notes give it. */
export function formsOf(table: StepTable, kind: string, notes: readonly string[]): readonly OutcomeStep[] {
  return Object.entries(table.kinds[kind] ?? {}).flatMap(([id, cell]) => {
    const own = nameIn(cell)
    if (own) return [{ id, as: own }]
    const names = new Set(notes.flatMap((note) => nameIn(table.notes[note]?.[id]) ?? []))
    return [{ id }, ...[...names].map((as) => ({ id, as }))]
  })
}

/** `card-date`, or `card-date stay`: one form of a step as one word for the page. */
export const formName = ({ id, as }: OutcomeStep): string => (as ? `${id} ${as}` : id)

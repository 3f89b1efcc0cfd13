/** What time a figure of people speaks of, as the column `reference_date` says it. */
export type ReferenceKind = 'monthEnd' | 'wholeMonth' | 'survey' | 'register' | 'dashboard' | 'file'

const REFERENCES: readonly (readonly [string, ReferenceKind])[] = [
  ['month end', 'monthEnd'],
  ['whole month', 'wholeMonth'],
  ['web survey', 'survey'],
  ['resident register of ', 'register'],
  ['dashboard update of ', 'dashboard'],
  ['CSV of ', 'file'],
]

export interface Reference {
  /** Undefined for a day alone. */
  readonly kind: ReferenceKind | undefined
  readonly date: string | undefined
}

/** Reads the text of a cell. */
export const referenceOf = (text: string): Reference => ({
  kind: REFERENCES.find(([start]) => text.startsWith(start))?.[1],
  date: /\d{4}-\d{2}-\d{2}/.exec(text)?.[0],
})

import type { ComponentChildren } from 'preact'

export interface BarRow {
  readonly key: string
  /** Words and number. */
  readonly label: ComponentChildren
  /** Length in percent of the drawing; null: no figure, so no bar. */
  readonly length: number | null
  /** A rough answer of a survey: hatched; the label says so too. */
  readonly approx?: boolean
}

/** Bars below their words. The words say all of it, so the bars are hidden from screen readers. */
export function BarRows({ rows }: { readonly rows: readonly BarRow[] }) {
  return (
    <ul class="bars">
      {rows.map(({ key, label, length, approx }) => (
        <li key={key}>
          {label}
          {length !== null && (
            <svg aria-hidden="true" data-row={key}>
              {approx && (
                <pattern id={`h-${key}`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <path d="M2 0v8" />
                </pattern>
              )}
              <rect width={`${Math.round(length * 100) / 100}%`} height="100%" {...(approx && { fill: `url(#h-${key})` })} />
            </svg>
          )}
        </li>
      ))}
    </ul>
  )
}

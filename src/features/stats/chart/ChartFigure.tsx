import type { ComponentChildren, VNode } from 'preact'
import type { TableId } from '../../../domain/figures/data-tables'
import { usePage } from '../../../page/page-context'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'

interface ChartFigureProps {
  /** What the drawing shows, computed from the rows. */
  readonly title: VNode
  /** Unit and basis. */
  readonly basis: ComponentChildren
  /** Folded below the drawing; not needed where the drawing is a table, or a table of the page holds the same numbers. */
  readonly table?: ComponentChildren
  /** Left out where another page tells the sources. */
  readonly from?: readonly { readonly month: string; readonly sourceIds: readonly string[] }[]
  readonly tables: readonly TableId[]
  readonly children: ComponentChildren
}

/** A drawing with what belongs to it: finding, unit and basis, the same numbers as a table, sources and file. */
export function ChartFigure({ title, basis, table, from, tables, children }: ChartFigureProps) {
  const { r } = usePage().words
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        <p class="soft">{basis}</p>
      </figcaption>
      {children}
      {table && (
        <details>
          <summary>{r('stats.chart.table')}</summary>
          {table}
        </details>
      )}
      {from && <Origin of={from} short />}
      <Downloads tables={tables} />
    </figure>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { IslandProps } from '../../../page/Island'
import { cellText, type SortDirection, sortedRows } from './sort-rows'

export const SORT_TEXTS = [
  'stats.sort.hint',
  'stats.sort.name.ascending',
  'stats.sort.name.descending',
  'stats.sort.number.ascending',
  'stats.sort.number.descending',
] as const

type Sorted = { readonly kind: 'name' | 'number'; readonly direction: SortDirection; readonly column: string }
type State = 'unready' | 'ready' | Sorted

/** Puts a button into each head cell that has `data-sort`; `pressed` hears which one. Returns what takes them out again. */
function addButtons(heads: readonly HTMLTableCellElement[], pressed: (head: HTMLTableCellElement) => void): () => void {
  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.append(...head.childNodes)
    button.addEventListener('click', () => pressed(head))
    head.append(button)
  }
  return () => {
    for (const head of heads) {
      head.removeAttribute('aria-sort')
      head.replaceChildren(...(head.firstElementChild?.childNodes ?? []))
    }
  }
}

/** Sorts the prerendered rows of the page's table in place. Without script they stay in the order of their codes. */
export function SortRows({ words }: IslandProps<(typeof SORT_TEXTS)[number]>) {
  const [state, setState] = useState<State>('unready')

  useEffect(() => {
    const table = document.querySelector<HTMLTableElement>('table[data-sortable]')
    const body = table?.tBodies[0]
    if (!table || !body) return
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')]
    const original = [...body.rows]
    const remove = addButtons(heads, (head) => {
      const kind = head.dataset.sort === 'name' ? 'name' : 'number'
      const before = head.getAttribute('aria-sort')
      const first: SortDirection = kind === 'name' ? 'ascending' : 'descending'
      const second: SortDirection = kind === 'name' ? 'descending' : 'ascending'
      const direction = before === first ? second : first
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction)
      body.append(...sortedRows(original, head, direction, words.lang))
      setState({ kind, direction, column: cellText(head) })
    })
    setState('ready')
    return remove
  }, [])

  return (
    <p class="screen" role="status">
      {state === 'ready' && words.r('stats.sort.hint')}
      {typeof state === 'object' && words.r(`stats.sort.${state.kind}.${state.direction}`, { column: state.column })}
    </p>
  )
}

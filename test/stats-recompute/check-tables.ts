import { type Csv, rounded, wilson } from './csv-facts'
import { descendants, type Element, find, textOf } from './html-tree'
import { canonical, NUMBER, type Problem } from './numbers'

type Row = Readonly<Record<string, string>>

const conditions = (text = '') => text.split(';').flatMap((part) => (part.includes('=') ? [part.split('=', 2) as [string, string]] : []))
const inside = (element: Element, tag: string) => [...descendants(element)].filter((child) => child.tag === tag)

const numbersOf = (text: string) =>
  [...text.matchAll(new RegExp(`―|${NUMBER.source}`, 'g'))].map((match) => (match[0] === '―' ? '' : canonical(match).replace('+', '')))

/** Values of a cell in their order: of a `<data>` what it says, else the numbers of the text; ― stands for an empty one. */
function valuesOf(cell: Element): string[] {
  const data = inside(cell, 'data')
  if (data.length === 0) return numbersOf(textOf(cell))
  return cell.children.flatMap((child) => {
    if (typeof child === 'string') return numbersOf(child)
    return child.tag === 'data' ? [child.attributes.value ?? ''] : valuesOf(child)
  })
}

function expected(column: string, row: Row): string {
  if (column !== '~lower' && column !== '~upper') return row[column] ?? ''
  const [lower, upper] = wilson(Number(row.mynumber_count), Number(row.eligibility_checks))
  return column === '~lower' ? lower : upper
}

const isSame = (shown: string, value: string) =>
  shown === '' || value === ''
    ? shown === value
    : rounded(value, shown.split('.')[1]?.length ?? 0) === shown || Number(shown) === Number(value)

/** Rows of the files named that meet every condition; of two conditions on one column the last wins. */
function rowsWhere(csv: Csv, files: string, rules: readonly (readonly [string, string])[]): Row[] {
  const wanted = Object.entries(Object.fromEntries(rules))
  return files.split(' ').flatMap((file) => (csv[file] ?? []).filter((row) => wanted.every(([column, value]) => row[column] === value)))
}

/**
 * Tables and tile grids that say which cells of which file they show, by the rule in src/features/stats/README.md: each value is compared
 * with exactly the cell of its row and column.
 */
export function checkTables(main: Element, csv: Csv): { numbers: number; problems: Problem[] } {
  const problems: Problem[] = []
  let numbers = 0
  const compare = (shown: string, value: string | undefined, where: string) => {
    numbers += 1
    // Without a row there is no number: ― alone may stand for it.
    if (value === undefined ? shown !== '' : !isSame(shown, value))
      problems.push({ number: shown, where: `${where}: expected ${value ?? 'a row'}` })
  }
  for (const table of inside(main, 'table')) if (table.attributes['data-csv']) checkTable(table, csv, compare)
  for (const grid of inside(main, 'ul')) {
    const { 'data-csv': files, 'data-where': where } = grid.attributes
    if (!files || grid.attributes.class !== 'tiles') continue
    for (const link of inside(grid, 'a')) {
      const code = /\/(\d\d)\/$/.exec(link.attributes.href ?? '')?.[1] ?? ''
      const [row] = rowsWhere(csv, files, [...conditions(where), ['prefecture_code', code]])
      for (const shown of valuesOf(link)) compare(shown, row?.rate_percent, `tile ${code}`)
    }
  }
  return { numbers, problems }
}

function checkTable(table: Element, csv: Csv, compare: (shown: string, value: string | undefined, where: string) => void): void {
  const { 'data-csv': files = '', 'data-where': where, 'data-pivot': pivot } = table.attributes
  const head = find(table, ({ tag }) => tag === 'thead')
  const heads = head ? inside(head, 'th') : []
  const keyColumn = heads[0]?.attributes['data-columns'] ?? ''
  for (const tr of inside(table, 'tr')) {
    const rowHead = find(tr, ({ tag, attributes }) => tag === 'th' && attributes.scope === 'row')
    if (!rowHead) continue
    const key = rowHead.attributes['data-key'] ?? find(rowHead, ({ tag }) => tag === 'time')?.attributes.datetime ?? ''
    for (const [i, cell] of inside(tr, 'td').entries()) {
      const at = heads[i + 1]?.attributes ?? {}
      const isOwn = at['data-csv'] !== undefined
      const rules = [
        ...(isOwn ? [] : conditions(where)),
        [keyColumn, key] as const,
        ...conditions(at['data-where']),
        ...conditions(cell.attributes['data-where']),
      ]
      const rowOf = (column: string) => rowsWhere(csv, at['data-csv'] ?? files, pivot ? [...rules, [pivot, column]] : rules)[0]
      for (const [k, shown] of at['data-columns'] ? valuesOf(cell).entries() : []) {
        const column = at['data-columns']?.split(' ')[k] ?? ''
        const row = rowOf(column)
        compare(shown, row && (pivot ? row.value : expected(column, row)), `${files}, ${keyColumn} ${key}, ${column}`)
      }
    }
  }
}

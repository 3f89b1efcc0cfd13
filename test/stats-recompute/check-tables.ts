import { type Csv, rounded, wilson } from './csv-facts'
import { descendants, type Element, find, textOf } from './html-tree'
import { canonical, NUMBER, type Problem } from './numbers'

type Row = Readonly<Record<string, string>>

const conditions = (text = '') => text.split(';').flatMap((part) => (part.includes('=') ? [part.split('=', 2) as [string, string]] : []))
const inside = (element: Element, tag: string) => [...descendants(element)].filter((child) => child.tag === tag)

/** Values of a cell: those of `<data>`, else the numbers of its text; ― stands for an empty one. */
function valuesOf(cell: Element): string[] {
  const data = inside(cell, 'data')
  if (data.length > 0) return data.map(({ attributes }) => attributes.value ?? '')
  return [...textOf(cell).matchAll(new RegExp(`―|${NUMBER.source}`, 'g'))].map((match) =>
    match[0] === '―' ? '' : canonical(match).replace('+', ''),
  )
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

/**
 * Tables that say which cells of which file they show, by the rule in src/features/stats/README.md: each cell is compared with exactly
 * the cells of its row and columns.
 */
export function checkTables(main: Element, csv: Csv): { numbers: number; problems: Problem[] } {
  const problems: Problem[] = []
  let numbers = 0
  for (const table of inside(main, 'table')) {
    const { 'data-csv': files, 'data-where': where } = table.attributes
    if (!files) continue
    const head = find(table, ({ tag }) => tag === 'thead')
    const heads = head ? inside(head, 'th') : []
    const keyColumn = heads[0]?.attributes['data-columns'] ?? ''
    for (const tr of inside(table, 'tr')) {
      const rowHead = find(tr, ({ tag, attributes }) => tag === 'th' && attributes.scope === 'row')
      if (!rowHead) continue
      const key = rowHead.attributes['data-key'] ?? find(rowHead, ({ tag }) => tag === 'time')?.attributes.datetime ?? ''
      for (const [i, cell] of inside(tr, 'td').entries()) {
        const at = heads[i + 1]?.attributes ?? {}
        const shown = valuesOf(cell)
        if (!at['data-columns'] || shown.length === 0) continue
        const isOwn = at['data-csv'] !== undefined
        const rules = [...(isOwn ? [] : conditions(where)), ...conditions(at['data-where'])]
        const rows = (at['data-csv'] ?? files).split(' ').flatMap((file) => csv[file] ?? [])
        const row = rows.find((candidate) => candidate[keyColumn] === key && rules.every(([column, value]) => candidate[column] === value))
        for (const [k, value] of shown.entries()) {
          const column = at['data-columns'].split(' ')[k] ?? ''
          numbers += 1
          if (!row || !isSame(value, expected(column, row)))
            problems.push({
              number: value,
              where: `${files}, ${keyColumn} ${key}, ${column}: expected ${row ? expected(column, row) : 'a row'}`,
            })
        }
      }
    }
  }
  return { numbers, problems }
}

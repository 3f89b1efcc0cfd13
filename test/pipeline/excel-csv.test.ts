import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { dataWords } from '../../src/build/data-words'
import { DATA_TABLES, excelFile } from '../../src/domain/figures/data-tables'
import { dataProduct } from '../../src/pipeline/product/data-product'
import { excelCsv } from '../../src/pipeline/product/excel-csv'
import { sourceTexts } from './source-texts'

const outputs = dataProduct(sourceTexts(), { address: (path) => `https://madoguchi.example/${path}` }, dataWords())
const words = {
  header: ({ name }: { readonly name: string }) => name,
  cell: (_: unknown, value: string) => value,
  sourceHeader: '出典',
  source: (ids: readonly string[]) => ids.join(),
}

describe.each(DATA_TABLES.map((table) => [table.id, table] as const))('%s for spreadsheets', (id, table) => {
  const text = outputs.get(excelFile(id)) ?? ''
  const [head = [], ...rows] = parse(text, { bom: true }) as string[][]
  const ours: Record<string, string>[] = parse(sourceTexts().get(`${id}.csv`) ?? '', { columns: true })

  it('begins with a byte order mark, ends its lines by CR LF and has Japanese heads', () => {
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const name of head) expect(name).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    expect(new Set(head).size).toBe(head.length)
  })

  it('holds every number of the file for machines as it stands there', () => {
    expect(rows).toHaveLength(ours.length)
    for (const [index, row] of rows.entries())
      for (const [at, { name, type }] of table.columns.entries()) {
        const cell = ours[index]?.[name] ?? ''
        if (type === 'integer' || type === 'decimal') expect(row[at]).toBe(cell)
        else expect(row[at] === '').toBe(cell === '')
      }
  })

  it('tells each choice and month in words, names its sources, and runs nothing', () => {
    const isSourced = table.columns.some(({ name, type }) => name === 'source_id' && type === 'list')
    for (const row of rows) {
      for (const cell of row) expect(cell).not.toMatch(/^[=+@]|^-(?!\d)/)
      if (table.columns[0]?.name === 'month') expect(row[0]).toMatch(/^20\d\d年\d{1,2}月$/)
      if (isSourced) expect(row.at(-1)).toMatch(/「.+」/)
      expect(row.slice(0, -1).join()).not.toMatch(/two-sources|second-hand|pharmacy|percent_of/)
    }
  })
})

describe('a cell that a spreadsheet would run', () => {
  const columns = [
    { name: 'note', type: 'text', meaning: 'note' },
    { name: 'delta', type: 'decimal', meaning: 'delta_points' },
  ] as const

  it.each(['=1+1', '+81 27', '-1', '@SUM(A1)', '\tx'])('%s becomes text', (note) => {
    const [, row] = parse(excelCsv({ columns }, [{ note, delta: '-0.54' }], words), { bom: true }) as string[][]
    expect(row).toEqual([`'${note}`, '-0.54'])
  })
})

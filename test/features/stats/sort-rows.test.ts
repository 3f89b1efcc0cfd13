// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { sortedRows } from '../../../src/features/stats/sort/sort-rows'

const TABLE = `<table><thead><tr>
  <th data-sort="name">name</th><th data-sort="0" data-last>rate</th><th data-sort="1">counts</th>
</tr></thead><tbody>
  <tr id="maebashi"><th><ruby>前橋市<rt>まえばしし</rt></ruby></th><td>7.95</td><td>36,275 ÷ 456,284</td></tr>
  <tr id="ueno" data-few><th><ruby>上野村<rt>うえのむら</rt></ruby></th><td>100.00</td><td>10 ÷ 10</td></tr>
  <tr id="annaka"><th><ruby>安中市<rt>あんなかし</rt></ruby></th><td>12.32※</td><td>5,023 ÷ 40,755</td></tr>
  <tr id="none"><th>伊勢崎市</th><td>なし</td><td>―</td></tr>
  <tr id="same"><th><ruby>太田市<rt>おおたし</rt></ruby></th><td>7.95</td><td>11,764 ÷ 283,767</td></tr>
</tbody></table>`

function orderBy(column: number, direction: 'ascending' | 'descending') {
  const place = document.createElement('div')
  place.innerHTML = TABLE
  const head = place.querySelectorAll<HTMLTableCellElement>('thead th')[column] as HTMLTableCellElement
  const rows = [...place.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  return sortedRows(rows, head, direction, 'ja').map(({ id }) => id)
}

describe('rows in the order of a column', () => {
  it.each([
    ['names by their reading', 0, 'ascending', ['annaka', 'ueno', 'same', 'maebashi', 'none']],
    ['rates, larger first; few checks and missing ones at the end', 1, 'descending', ['annaka', 'maebashi', 'same', 'ueno', 'none']],
    ['rates, smaller first; few checks and missing ones still at the end', 1, 'ascending', ['maebashi', 'same', 'annaka', 'ueno', 'none']],
    ['the second number of a cell', 2, 'descending', ['maebashi', 'same', 'annaka', 'ueno', 'none']],
    ['few checks in their place where counts are the order', 2, 'ascending', ['ueno', 'annaka', 'same', 'maebashi', 'none']],
  ] as const)('%s', (_, column, direction, expected) => {
    expect(orderBy(column, direction)).toEqual(expected)
  })
})

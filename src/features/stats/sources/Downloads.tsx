import type { TableId } from '../../../domain/figures/data-tables'
import { excelFile, IMPORTED_TABLE, tableFiles } from '../../../domain/figures/data-tables'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'

/** Figures as files: one that spreadsheets open as it is, one for people who calculate themselves. What a host imported comes with them. */
export function Downloads({ tables }: { readonly tables: readonly TableId[] }) {
  const { words, asset } = usePage()
  const { r } = words
  const shown = [...tables, ...(figures().imported.length > 0 ? ([IMPORTED_TABLE] as const) : [])]
  return (
    <ul class="files screen">
      {shown.map((id) => (
        <li key={id}>
          {r(`data.tables.${id}.title`)}
          {': '}
          <a class="more" href={asset(excelFile(id))} download>
            {r('stats.files.excel')}
          </a>{' '}
          <a class="more" href={asset(tableFiles(id).csv)} download>
            {r('stats.files.csv')}
          </a>
        </li>
      ))}
    </ul>
  )
}

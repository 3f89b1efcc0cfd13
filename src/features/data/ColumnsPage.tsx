import { DATA_TABLES, type DataColumn } from '../../domain/figures/data-tables'
import type { TextKey } from '../../i18n/text-keys'
import { usePage } from '../../page/page-context'

/** Columns that mean the same in several tables are explained once; what differs by table stands in the schema. */
const COLUMNS: readonly DataColumn[] = [
  ...new Map(DATA_TABLES.flatMap(({ columns }) => columns.map((column) => [column.meaning, column]))).values(),
]
const mayBeEmpty = ({ meaning }: DataColumn) =>
  DATA_TABLES.some(({ columns }) => columns.some((column) => column.meaning === meaning && column.isOptional))

/** What each column means, with its type and unit, and what the marks of confirmation mean. */
export function ColumnsPage() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('data')}>
        <span>{r('data.figures.back')}</span>
      </a>
      <h1>{r('data.columnsTitle')}</h1>
      <p class="lead">{r('data.columnsLead')}</p>
      <section>
        <h2>{r('data.columnsHeading')}</h2>
        <dl>
          {COLUMNS.map((column) => (
            <div key={column.meaning} id={column.meaning}>
              <dt>
                <code>{column.name}</code>
              </dt>
              <dd>
                {r(`data.columns.${column.meaning}` as TextKey)} {mayBeEmpty(column) && r('data.mayBeEmpty')}{' '}
                <span class="soft">
                  {r(`data.types.${column.type}`)}
                  {column.unit && [' · ', r(`data.units.${column.unit}`)]}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{r('data.marksTitle')}</h2>
        <p>{r('data.marksNote')}</p>
        <dl>
          {words.group('data.marks').map((mark) => (
            <div key={mark}>
              <dt>
                <code>{mark}</code>
              </dt>
              <dd>{r(`data.marks.${mark}` as 'data.marks.illegible')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

import { CATALOG_FILE, COLLECTION, DATA_TABLES, type DataTable, excelFile, tableFiles, ZIP_FILE } from '../../domain/figures/data-tables'
import { FIGURE_PARTS, type FigureTable, figureAddress, figurePageId, figureRows } from '../../domain/figures/figure-address'
import { richText } from '../../i18n/RichText'
import { DateText } from '../../page/DateText'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Licence } from './Licence'
import { partText } from './part-text'

const hasFigures = (id: DataTable['id']): id is FigureTable => id in FIGURE_PARTS

/** First and last month; every row must have its page, so that any value can be traced. */
function monthsOf(table: FigureTable): { readonly first: string; readonly last: string } {
  const rows = figureRows(table, figures())
  for (const row of rows) {
    const { part } = figureAddress(table, row)
    if (!FIGURE_PARTS[table].includes(part))
      throw new Error(`${table}.csv has rows of ${part}; add "${part}" to FIGURE_PARTS in src/domain/figures/figure-address.ts`)
  }
  const months = rows.map(({ month }) => month).sort()
  return { first: months[0] ?? '', last: months.at(-1) ?? '' }
}

function Span({ of }: { readonly of: FigureTable }) {
  const { r } = usePage().words
  const { first, last } = monthsOf(of)
  const [from, to] = [<DateText date={first} era={false} />, <DateText date={last} era={false} />]
  return first === last ? from : r('data.span', { first: from, last: to })
}

function Parts({ of }: { readonly of: FigureTable }) {
  const { words, href, otherLanguageAt } = usePage()
  const [first] = FIGURE_PARTS[of]
  const other = first === undefined ? undefined : otherLanguageAt(figurePageId(of, first))
  return (
    <p class="links screen">
      {words.r('data.parts')}
      {other && (
        <>
          {' '}
          <span lang={other.code}>({other.name})</span>
        </>
      )}
      {FIGURE_PARTS[of].map((part) => (
        <a key={part} class="more" href={href(figurePageId(of, part))} hreflang={other?.code}>
          {richText(partText(part, words), words.lang)}
        </a>
      ))}
    </p>
  )
}

function TableEntry({ of }: { readonly of: DataTable }) {
  const { words, asset, href } = usePage()
  const { r } = words
  const columnsPage = href('data.columns')
  const { id, rows, basis, columns } = of
  const files = tableFiles(id)
  return (
    <section id={id} class="entry">
      <h3>{r(`data.tables.${id}.title`)}</h3>
      <p>{r(`data.tables.${id}.what`)}</p>
      <p class="soft">
        {r('data.rows', { count: rows })}
        {hasFigures(id) && (
          <>
            {' · '}
            <Span of={id} /> · {r(`data.basisNames.${basis}`)}
          </>
        )}
      </p>
      <p class="cols">
        {r('data.columnsOf')}
        {columns.map(({ name, meaning }) => (
          <a key={name} href={`${columnsPage}#${meaning}`}>
            {name}
          </a>
        ))}
      </p>
      <p class="links screen">
        {r('data.files')}
        {(
          [
            ['Excel', excelFile(id)],
            ['CSV', files.csv],
            ['JSON', files.json],
            ['CSVW', files.csvMetadata],
            ['JSON Schema', files.jsonSchema],
          ] as const
        ).map(([name, file]) => (
          <a key={name} class="more" href={asset(file)} aria-label={`${name} ${id}`} download>
            {name}
          </a>
        ))}
      </p>
      {hasFigures(id) && <Parts of={id} />}
    </section>
  )
}

const BASES = ['checks', 'receipts', 'people'] as const

/** The dictionary of all tables: files, columns, units, marks, terms. */
export function DataPage() {
  const { words, asset, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('data.title')}</h1>
      <p class="lead">{r('data.lead')}</p>
      <p>{r('data.empty')}</p>
      <p>{r('data.compiled', { date: <DateText date={COLLECTION.compiledOn} era={false} /> })}</p>
      <p class="links screen">
        <a class="more" href={asset(ZIP_FILE)} download>
          {r('stats.files.zip')}
        </a>
        <a class="more" href={asset(CATALOG_FILE)} download>
          {r('data.catalog')}
        </a>
        <a class="more" href={href('data.columns')}>
          {r('data.columnsTitle')}
        </a>
        <a class="more" href={asset('data/facilities/v1/manifest.json')} download>
          {r('data.directory')}
        </a>
      </p>
      <section>
        <h2>{r('data.basesTitle')}</h2>
        {BASES.map((basis) => (
          <p key={basis}>{r(`data.bases.${basis}`)}</p>
        ))}
        <p>{r('data.bases.average')}</p>
      </section>
      <section>
        <h2>{r('data.tablesTitle')}</h2>
        <p>{r('data.excelNote')}</p>
        {DATA_TABLES.map((table) => (
          <TableEntry key={table.id} of={table} />
        ))}
      </section>
      <Licence />
    </>
  )
}

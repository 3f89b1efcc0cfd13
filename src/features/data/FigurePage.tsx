import { type TableBasis, tableById, tableFiles } from '../../domain/figures/data-tables'
import { type FigureTable, figureAddress, figureRows } from '../../domain/figures/figure-address'
import { type Source, sourcesOf } from '../../domain/figures/figures'
import { referenceOf } from '../../domain/figures/reference-date'
import { formatNumber } from '../../i18n/format'
import { DateText } from '../../page/DateText'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { partText } from './part-text'
import { type ShownFigure, shownFigure } from './shown-figure'

function Shown({ of, column, digits }: { readonly of: number; readonly column: string; readonly digits?: number }) {
  const { lang } = usePage().words
  return (
    <data value={of} data-column={column}>
      {formatNumber(of, lang, digits)}
    </data>
  )
}

/** Numerator and denominator as published, or the word that they were not found. */
function CountsLine({ used, total, unit }: NonNullable<ShownFigure['counts']>) {
  const { r } = usePage().words
  const values = {
    used: used === null ? '' : <Shown of={used} column="mynumber_count" />,
    total: total === null ? '' : <Shown of={total} column="eligibility_checks" />,
  }
  if (used === null && total === null) return <p>{r('data.figures.noCounts')}</p>
  return (
    <p>
      {total === null && r('data.figures.usedOnly', values)}
      {used === null && r('data.figures.totalOnly', values)}
      {used !== null && total !== null && r('data.figures.counts', values)}
      {unit !== 1 && r('data.figures.inUnits')}
    </p>
  )
}

function SourceItem({ of: source }: { readonly of: Source }) {
  const { words } = usePage()
  return (
    <li>
      {source.url ? (
        <a href={source.url} rel="noreferrer external" lang="ja">
          {source.title}
        </a>
      ) : (
        <span lang="ja">{source.title}</span>
      )}{' '}
      <span class="soft">
        <span lang="ja">{source.publisher}</span> <DateText date={source.date} era={false} />
        {!source.url && <> {words.r('data.figures.paper')}</>}
      </span>
    </li>
  )
}

/** What time a figure speaks of: a day, or a word of the file with or without one. */
function Reference({ of }: { readonly of: string }) {
  const { r } = usePage().words
  const { kind, date } = referenceOf(of)
  const day = date ? <DateText date={date} era={false} /> : null
  if (!kind) return day ?? <span lang="en">{of}</span>
  return <>{r(`data.figures.reference.${kind}`, day ? { date: day } : {})}</>
}

function Change({ points }: { readonly points: number }) {
  const { words } = usePage()
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±'
  const text = `${sign}${formatNumber(Math.abs(points), words.lang, 2)}`
  return (
    <p>
      {words.r('data.figures.change', {
        points: (
          <data value={points} data-column="delta_points">
            {text}
          </data>
        ),
      })}
    </p>
  )
}

/** The rows of one part of a table, each with all that is known of it. */
export function FigurePage({ table, part }: { readonly table: FigureTable; readonly part: string }) {
  const { words, href, asset } = usePage()
  const { r } = words
  const rows = figureRows(table, figures()).filter((row) => figureAddress(table, row).part === part)
  if (rows.length === 0) throw new Error(`no row of ${table} belongs to the part ${part}; see FIGURE_PARTS`)
  const { basis } = tableById(table)
  const { csv } = tableFiles(table)
  return (
    <>
      <a class="back" href={`${href('data')}#${table}`}>
        <span>{r('data.figures.back')}</span>
      </a>
      <h1>{r('data.figures.title', { table: <>{r(`data.tables.${table}.title`)}</>, part: partText(part, words) })}</h1>
      <p>{r(`data.tables.${table}.what`)}</p>
      {basis !== 'mixed' && basis !== 'none' && <p>{r(`data.bases.${basis}`)}</p>}
      <p class="files screen">
        {r('data.figures.file')}{' '}
        <a class="more" href={asset(csv)} download>
          {table}.csv
        </a>
      </p>
      <ul class="figures" data-csv={`${table}.csv`}>
        {rows.map((row) => {
          const { id } = figureAddress(table, row)
          return (
            <FigureItem
              key={id}
              id={id}
              month={row.month}
              basis={basis}
              shown={shownFigure(table, row, words)}
              sources={sourcesOf(figures(), row)}
            />
          )
        })}
      </ul>
    </>
  )
}

interface ItemProps {
  readonly id: string
  readonly month: string
  readonly basis: TableBasis
  readonly shown: ShownFigure
  readonly sources: readonly Source[]
}

function FigureItem({ id, month, basis, shown, sources }: ItemProps) {
  const { r } = usePage().words
  const { name, value, deltaPoints, counts, referenceDate, mark } = shown
  return (
    <li id={id}>
      <h2>
        {name} {value ?? r('data.figures.illegible')}
      </h2>
      <p>
        <DateText date={month} era={false} /> · {r('data.figures.basis', { basis: <>{r(`data.basisNames.${basis}`)}</> })}
      </p>
      {deltaPoints != null && <Change points={deltaPoints} />}
      {counts && <CountsLine {...counts} />}
      {referenceDate && <p>{r('data.figures.asOf', { date: <Reference of={referenceDate} /> })}</p>}
      {mark && <p>{r('data.figures.how', { mark: <>{r(`data.marks.${mark}`)}</> })}</p>}
      <p>{r('data.figures.sources')}</p>
      <ul>
        {sources.map((source) => (
          <SourceItem key={source.id} of={source} />
        ))}
      </ul>
    </li>
  )
}

import { PREFECTURES } from '../../../domain/figures/prefectures'
import { formatDate } from '../../../i18n/format'
import { plainText } from '../../../i18n/rich-text'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Month } from '../figure-text'
import { MarkNotes } from '../Rate'
import { Origin } from '../sources/Origin'
import { MonthTable } from './MonthTable'
import { isMapMonth, mapPageId, ratesOf, usageMonths } from './map-months'
import { TileGrid } from './TileGrid'

/** The months side by side: links to pages. */
export function Months({ shown }: { readonly shown: string }) {
  const { words, href } = usePage()
  return (
    <nav class="row beside screen" data-months aria-label={words.t('stats.map.months')}>
      {usageMonths(figures()).map((month) => (
        <a key={month} class="btn" href={href(mapPageId(month))} aria-current={month === shown ? 'page' : undefined}>
          <Month of={month} />
        </a>
      ))}
    </nav>
  )
}

interface MonthContentProps {
  readonly month: string
  /** Beside the map; the first page leaves it to the page of the month. */
  readonly hasTable: boolean
}

const countsOf = (rows: readonly { readonly ratePercent: number | null }[]) => {
  const known = rows.filter(({ ratePercent }) => ratePercent !== null).length
  return { known, unknown: PREFECTURES.length - known }
}

/** A month as the links between months change it. */
export function MonthBlock(props: MonthContentProps) {
  const { t, lang } = usePage().words
  const { month } = props
  const said = t(isMapMonth(figures(), month) ? 'stats.map.shown' : 'stats.map.shownList', {
    ...countsOf([...ratesOf(month).values()]),
    month: plainText(formatDate(month, lang, { era: false })),
  })
  return (
    <div data-month-shown={said}>
      <MonthContent {...props} />
    </div>
  )
}

/** Map and table of a month, or a list where only a few prefectures are known. */
export function MonthContent({ month, hasTable }: MonthContentProps) {
  const { words, href } = usePage()
  const { r } = words
  const rates = ratesOf(month)
  const rows = [...rates.values()]
  const values = countsOf(rows)
  const isMap = isMapMonth(figures(), month)
  const isScan = rows.some(({ mark }) => mark !== 'verified')
  const id = `m${month}`
  return (
    <>
      <h2 id={id}>{r('stats.map.title', { month: <Month of={month} /> })}</h2>
      <p>{r('stats.map.what')}</p>
      {!isMap && <p>{r('stats.map.sample', values)}</p>}
      <div class={isMap && hasTable ? 'side' : undefined}>
        {isMap && <TileGrid rates={rates} marks={isScan ? 'scan' : 'few'} labelledBy={id} />}
        {(hasTable || !isMap) && <MonthTable month={month} rates={rates} isSample={!isMap} />}
      </div>
      {isMap && <p>{r(isScan ? 'stats.map.note' : 'stats.map.partNote', values)}</p>}
      {hasTable && <MarkNotes of={rows} />}
      {!hasTable && isMap && (
        <p>
          <a class="more" href={href(mapPageId(month))}>
            <span>{r('stats.map.table', { month: <Month of={month} /> })}</span>
          </a>
        </p>
      )}
      {hasTable && <Origin of={rows} short />}
    </>
  )
}

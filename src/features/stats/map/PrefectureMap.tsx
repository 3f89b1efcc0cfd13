import { PREFECTURES } from '../../../domain/figures/prefectures'
import { formatDate } from '../../../i18n/format'
import { plainText } from '../../../i18n/rich-text'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Month } from '../figure-text'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { MonthSwitch } from './MonthSwitch'
import { MAP_MONTH, MAP_MONTHS, type MapMonth, mapPageId, ratesOf } from './map-months'
import { TileGrid } from './TileGrid'

/** The months side by side: links to pages, which the island lets change the map in place. */
function Months({ shown }: { readonly shown: MapMonth }) {
  const { words, href } = usePage()
  return (
    <nav class="row beside screen" data-months aria-label={words.t('stats.map.months')}>
      {MAP_MONTHS.map((month) => (
        <a key={month} class="btn" href={href(mapPageId(month))} aria-current={month === shown ? 'page' : undefined}>
          <Month of={month} />
        </a>
      ))}
    </nav>
  )
}

/** The map of a month with its mark of age, its legend in words, its table and its sources. */
export function PrefectureMap({ month }: { readonly month: MapMonth }) {
  const { words, href } = usePage()
  const { r, t, lang } = words
  const rates = ratesOf(month)
  const known = [...rates.values()].filter(({ ratePercent }) => ratePercent !== null).length
  const values = { known, unknown: PREFECTURES.length - known }
  const isScan = month === MAP_MONTH
  const said = t('stats.map.shown', { ...values, month: plainText(formatDate(month, lang, { era: false })) })
  return (
    <section class="map">
      <h2 id="map">{r('stats.map.title')}</h2>
      <p>{r('stats.map.what')}</p>
      <Months shown={month} />
      <Island name="MonthSwitch" of={MonthSwitch} texts={[]} props={{}} />
      <div data-month-shown={said}>
        <p class="note mind">{r('stats.old', { month: <Month of={month} /> })}</p>
        <TileGrid rates={rates} marks={isScan ? 'scan' : 'few'} labelledBy="map" />
        <p>{r(isScan ? 'stats.map.note' : 'stats.map.partNote', values)}</p>
        <Origin of={[...rates.values()]} short />
      </div>
      <p>
        <a class="more" href={href('stats.table')}>
          <span>{r('stats.map.table')}</span>
        </a>
      </p>
      <Downloads files={['prefecture-usage.csv', 'prefecture-usage-2024-05-scan.csv']} />
    </section>
  )
}

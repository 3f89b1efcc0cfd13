import { PREFECTURES } from '../../domain/prefectures'
import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Month, rateText } from './figure-text'
import { KEEP_TEXTS, KeepFigures } from './KeepFigures'
import { MAP_MONTH, ratesOf } from './map-months'
import { Origin } from './Origin'
import { PeopleOutOf100, VisitsOutOf100 } from './Shares'
import { nationalSeries } from './series'
import { TileGrid } from './TileGrid'

const LINKS = [
  ['stats.nation', 'stats.links.nation'],
  ['stats.people', 'stats.links.people'],
  ['stats.10', 'stats.links.gunma'],
  ['stats.sources', 'stats.links.sources'],
] as const

function PrefectureMap() {
  const { words, href } = usePage()
  const { r } = words
  const rates = ratesOf(MAP_MONTH)
  return (
    <section>
      <h2 id="map">{r('stats.map.title')}</h2>
      <p>{r('stats.map.what')}</p>
      <TileGrid rates={rates} labelledBy="map" />
      <p>{r('stats.map.note')}</p>
      <p>
        <a class="more" href={href('stats.table')}>
          <span>{r('stats.map.table')}</span>
        </a>
      </p>
      <Origin of={[...rates.values()]} short />
      <Downloads files={['prefecture-usage.csv', 'prefecture-usage-2024-05-scan.csv']} />
    </section>
  )
}

/** Figures for everybody who wonders: the map first, then two drawings that are never joined. */
export function StatsPage() {
  const { words, href } = usePage()
  const { r } = words
  const newest = nationalSeries(figures()).at(-1)
  return (
    <>
      <h1>{r('stats.title')}</h1>
      <p class="note mind">
        {r('stats.old', { month: <Month of={MAP_MONTH} /> })}
        {newest && r('stats.newest', { month: <Month of={newest.month} />, rate: rateText(newest.ratePercent, words.lang) })}
      </p>
      <div class="two">
        <PrefectureMap />
        <div>
          <PeopleOutOf100 />
          <VisitsOutOf100 />
          <ul class="plain gap">
            {LINKS.map(([id, key]) => (
              <li key={id}>
                <a href={href(id)}>{r(key)}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Island name="KeepFigures" of={KeepFigures} texts={KEEP_TEXTS} props={{ count: PREFECTURES.length }} />
      <FactDate />
    </>
  )
}

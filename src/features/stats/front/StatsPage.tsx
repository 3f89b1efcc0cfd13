import { PREFECTURES } from '../../../domain/figures/prefectures'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month } from '../figure-text'
import { MAP_MONTH, MAP_MONTHS, type MapMonth } from '../map/map-months'
import { PrefectureMap } from '../map/PrefectureMap'
import { municipalPrefectures } from '../municipalities/municipal-order'
import { PeopleOutOf100, VisitsOutOf100 } from '../people/Shares'
import { nationalSeries } from '../series'
import { KEEP_TEXTS, KeepFigures } from './KeepFigures'

const LINKS = [
  ['stats.nation', 'stats.links.nation'],
  ['stats.people', 'stats.links.people'],
  ['stats.10.municipalities', 'stats.links.gunma'],
  ['stats.sources', 'stats.links.sources'],
] as const

/** What the worker keeps only when asked to, besides the prefectures. */
const others = () => [
  ...MAP_MONTHS.filter((month) => month !== MAP_MONTH),
  'table',
  'nation',
  'kinds',
  'people',
  'sources',
  ...municipalPrefectures().map((code) => `${code}/municipalities`),
]

/** Figures for everybody who wonders: the map of a month first, then two drawings that are never joined. */
export function StatsPage({ month }: { readonly month: MapMonth }) {
  const { words, href } = usePage()
  const { r } = words
  const newest = nationalSeries(figures()).at(-1)
  return (
    <>
      <h1>{r('stats.title')}</h1>
      {newest && <p class="lead">{r('stats.newest', { month: <Month of={newest.month} />, rate: <Datum of={newest.ratePercent} /> })}</p>}
      <div class="two">
        <PrefectureMap month={month} />
        <div class="later">
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
      <Island name="KeepFigures" of={KeepFigures} texts={KEEP_TEXTS} props={{ prefectures: PREFECTURES.length, others: others() }} />
      <FactDate />
    </>
  )
}

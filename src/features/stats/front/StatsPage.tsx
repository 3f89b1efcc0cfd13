import { PREFECTURES, prefectureOf } from '../../../domain/figures/prefectures'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Month, prefectureText } from '../figure-text'
import { MonthContent, Months } from '../map/MonthBlock'
import { mapMonths, usageMonths } from '../map/map-months'
import { municipalPrefectures } from '../municipalities/municipal-order'
import { KEEP_TEXTS, KeepFigures } from './KeepFigures'
import { PICK_TEXTS, PickPrefecture } from './PickPrefecture'
import { TwoBases, TwoBasesNotes } from './TwoBases'

const LINKS = [
  ['stats.kinds', 'stats.links.kinds'],
  ['stats.people', 'stats.links.people'],
  ['stats.sources', 'stats.links.sources'],
] as const

/** What the worker keeps only when asked to, besides the prefectures. */
const others = () => [
  ...usageMonths(figures()),
  'table',
  'nation',
  'nation/months',
  'kinds',
  'people',
  'sources',
  ...municipalPrefectures(figures()).map((code) => `${code}/municipalities`),
]

/** Figures for everybody who wonders: the newest on each basis, then the reader's prefecture, then the map. */
export function StatsPage() {
  const { words, href, edition } = usePage()
  const home = edition?.home && prefectureOf(edition.home.prefecture)
  const { r } = words
  const [newest] = usageMonths(figures())
  const [drawn] = mapMonths(figures())
  return (
    <>
      <h1>{r('stats.title')}</h1>
      {home && (
        <p>
          <a class="more" href={href(`stats.${home.code}`)}>
            {r('edition.home', { prefecture: prefectureText(home, words.lang) })}
          </a>
        </p>
      )}
      <TwoBases />
      <Island name="PickPrefecture" of={PickPrefecture} texts={PICK_TEXTS} props={{}} />
      <TwoBasesNotes />
      {drawn && (
        <section class="map">
          <MonthContent month={drawn} hasTable={false} />
          {newest && newest !== drawn && <p>{r('stats.map.newer', { month: <Month of={newest} /> })}</p>}
          <Months shown={drawn} />
        </section>
      )}
      <ul class="plain gap">
        {LINKS.map(([id, key]) => (
          <li key={id}>
            <a href={href(id)}>{r(key)}</a>
          </li>
        ))}
        {municipalPrefectures(figures()).map((code) => {
          const prefecture = PREFECTURES.find((one) => one.code === code)
          return (
            prefecture && (
              <li key={code}>
                <a href={href(`stats.${code}.municipalities`)}>
                  {r('stats.links.municipalities', { name: prefectureText(prefecture, words.lang) })}
                </a>
              </li>
            )
          )
        })}
      </ul>
      <Island name="KeepFigures" of={KeepFigures} texts={KEEP_TEXTS} props={{ prefectures: PREFECTURES.length, others: others() }} />
      <FactDate />
    </>
  )
}

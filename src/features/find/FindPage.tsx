import type { PrefectureUsage } from '../../domain/figures/figures'
import { prefectureOf } from '../../domain/figures/prefectures'
import { factById } from '../../facts/facts'
import { formatNumber } from '../../i18n/format'
import { jointsOf } from '../../i18n/joints'
import { placeText } from '../../i18n/place-text'
import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { FindForm, HereForm } from './FindForm'
import { FindIsland } from './FindIsland'
import { FIND_TEXTS, type PrefectureRate } from './find-props'

/** Since then 30 % is a condition of a fee. */
const FLOOR_SINCE = factById('R-190').from ?? ''
/** 医療情報ネット: the search itself. The source of our list is its open data. */
const NAVII = 'https://www.iryou.teikyouseido.mhlw.go.jp/'
const ALL_PREFECTURES = 47

/** The rate by which a prefecture is told: the newest month that was read from a text, else the newest of all. */
function publishedRates(): Record<string, PrefectureRate> {
  const chosen = new Map<string, PrefectureUsage>()
  for (const row of figures().prefectureUsage) {
    if (row.ratePercent === null || row.prefecture === '00') continue
    const before = chosen.get(row.prefecture)
    const isPlain = row.mark === 'verified'
    const isBetter = !before || (isPlain === (before.mark === 'verified') ? row.month > before.month : isPlain)
    if (isBetter) chosen.set(row.prefecture, row)
  }
  return Object.fromEntries(
    [...chosen].map(([code, { ratePercent, month, mark }]) => [code, [ratePercent ?? 0, month, mark === 'verified' ? 0 : 1] as const]),
  )
}

/** How the list is made, whose rates these are, and what it lacks. */
function HowToRead() {
  const { words } = usePage()
  const { r } = words
  const { directories, imported, hasFacilityRates } = figures()
  const own = directories.filter(({ isImported }) => isImported).map(({ prefecture }) => prefectureOf(prefecture))
  return (
    <section>
      <h2>{r('find.about.title')}</h2>
      <p>{r('find.about.order')}</p>
      <p>{r(hasFacilityRates || imported.length > 0 ? 'find.about.ratesImported' : 'find.about.rates')}</p>
      {own.length > 0 && (
        <p>
          {own.length === directories.length
            ? r('find.about.imported')
            : r('find.about.importedSome', {
                prefectures: own.map((one) => (one ? placeText(one, words.lang) : '')).join(jointsOf(words.lang).comma),
              })}
        </p>
      )}
      {directories.some(({ isCompiled }) => isCompiled) && <p>{r('find.about.compiled')}</p>}
      <p>{r('find.about.others')}</p>
      <p>
        <a class="more" href={NAVII} rel="noreferrer external">
          <span>{r('find.navii')}</span>
        </a>
      </p>
      <FactDate />
    </section>
  )
}

export function FindPage() {
  const { words, href, edition, cite } = usePage()
  const { directories } = figures()
  const total = directories.reduce((sum, { count }) => sum + count, 0)
  const values = { count: total, number: formatNumber(total, words.lang), prefectures: directories.length }
  return (
    <>
      <div class="find-intro" data-facts={cite('R-190')}>
        <h1>{words.r('find.heading')}</h1>
        <p class="lead">{words.r(directories.length === ALL_PREFECTURES ? 'find.lead' : 'find.leadMany', values)}</p>
        <noscript>
          <p class="note gap">{words.r('find.noScript')}</p>
        </noscript>
        <FindForm />
        <HereForm />
      </div>
      <div class="find-island">
        <Island
          name="FindIsland"
          of={FindIsland}
          texts={FIND_TEXTS}
          props={{
            naviiUrl: NAVII,
            statsUrl: href('stats.10').replace('/10/', '/00/'),
            tableUrl: href('stats.table'),
            keepUrl: href('keep'),
            floorSince: FLOOR_SINCE,
            home: edition?.home && (edition.home.municipality ?? edition.home.prefecture),
            rates: publishedRates(),
          }}
        />
      </div>
      <div class="find-about">
        <HowToRead />
      </div>
    </>
  )
}

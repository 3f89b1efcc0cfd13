import { figuresOf, type PrefectureUsage } from '../../domain/figures'
import { PREFECTURES, type Prefecture } from '../../domain/prefectures'
import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Next, Previous } from '../../ui/pictogram/pictograms'
import { Month, PrefectureName, prefectureText, rateText } from './figure-text'
import { MunicipalBlock } from './MunicipalBlock'
import { HoldingTable, MonthTable, TypeTables } from './PrefectureTables'
import { MarkNotes, SIGNS } from './Rate'
import { SourcesFoot } from './SourcesFoot'
import { nationalRateOf } from './series'
import { TargetBlock } from './TargetBlock'

/** The newest month with a legible rate, said in one sentence. */
function Newest({ usage }: { readonly usage: readonly PrefectureUsage[] }) {
  const { words } = usePage()
  const { r, lang } = words
  const newest = usage.findLast(({ ratePercent }) => ratePercent !== null)
  if (!newest || newest.ratePercent === null) return <p class="lead">{r('stats.prefecture.nothing')}</p>
  const nation = nationalRateOf(figures(), newest.month)
  const month = <Month of={newest.month} />
  return (
    <>
      <p class="lead">
        {r('stats.prefecture.newest', { month, rate: rateText(newest.ratePercent, lang), sign: SIGNS[newest.mark] })}
        {nation && r('stats.prefecture.nation', { rate: rateText(nation.ratePercent, lang) })}
      </p>
      <div class="note mind">
        <p>{r('stats.old', { month })}</p>
        <MarkNotes of={[newest]} />
      </div>
    </>
  )
}

function Neighbours({ of }: { readonly of: Prefecture }) {
  const { words, href } = usePage()
  const index = PREFECTURES.indexOf(of)
  const [before, after] = [PREFECTURES[index - 1], PREFECTURES[index + 1]]
  return (
    <nav class="row beside screen" aria-label={words.t('stats.prefecture.neighbours')}>
      {before && (
        <a class="btn" href={href(`stats.${before.code}`)} rel="prev">
          <Previous small />
          <span>
            <PrefectureName of={before} />
          </span>
        </a>
      )}
      {after && (
        <a class="btn" href={href(`stats.${after.code}`)} rel="next">
          <span>
            <PrefectureName of={after} />
          </span>
          <Next small />
        </a>
      )}
    </nav>
  )
}

/** Everything that is known of one prefecture, and what is not. */
export function PrefecturePage({ of: prefecture }: { readonly of: Prefecture }) {
  const { words, href } = usePage()
  const { r, lang } = words
  const name = prefectureText(prefecture, lang)
  const { usage, facilityUsage, cardHolding, municipalUsage } = figuresOf(figures(), prefecture.code)
  // A page with municipalities is long: its sources are named in full on the page of sources.
  const isLong = municipalUsage.length > 0
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.prefecture.title', { name, japanese: prefecture.name })}</h1>
      <Newest usage={usage} />
      <p>{r('stats.prefecture.what', { name })}</p>
      <section>
        <h2>{r('stats.prefecture.monthsTitle')}</h2>
        <MonthTable prefecture={prefecture} rows={usage} shortOrigin={isLong} />
      </section>
      {isLong && <MunicipalBlock rows={municipalUsage} />}
      {prefecture.code === '10' && <TargetBlock />}
      <section>
        <h2>{r('stats.prefecture.typesTitle')}</h2>
        <TypeTables prefecture={prefecture} rows={facilityUsage} shortOrigin={isLong} />
      </section>
      <section>
        <h2>{r('stats.prefecture.holdingTitle')}</h2>
        <HoldingTable prefecture={prefecture} rows={cardHolding} shortOrigin={isLong} />
        {!isLong && <p>{r('stats.prefecture.noMunicipal')}</p>}
      </section>
      <Neighbours of={prefecture} />
      {isLong ? <FactDate /> : <SourcesFoot />}
    </>
  )
}

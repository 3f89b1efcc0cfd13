import { figuresOf } from '../../../domain/figures/figures'
import { PREFECTURES, type Prefecture } from '../../../domain/figures/prefectures'
import { formatDate } from '../../../i18n/format'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Next, Previous } from '../../../ui/pictogram/pictograms'
import { Datum } from '../Datum'
import { Month, PrefectureName, prefectureText, rateText } from '../figure-text'
import { MunicipalBlock } from '../municipalities/MunicipalBlock'
import { MarkNotes, SIGNS } from '../Rate'
import { SourcesFoot } from '../sources/SourcesFoot'
import { HoldingTable, MonthTable, TypeTables } from './PrefectureTables'
import { type Finding, findingOf, knownRates } from './prefecture-finding'
import { RateDots, RateDotsTitle } from './RateDots'
import { SHARE_TEXTS, ShareFigure } from './ShareFigure'
import { TargetBlock } from './TargetBlock'

/** The sentence to hand on: place, month, rate and what it is a share of. Plain text, with a mark said in words. */
function ShareBox({ of: prefecture, finding: { own, nation } }: { readonly of: Prefecture; readonly finding: Finding }) {
  const { words } = usePage()
  const { r, t, lang } = words
  const values = {
    name: prefectureText(prefecture, lang),
    month: formatDate(own.month, lang, { era: false }),
    rate: rateText(own.ratePercent, lang),
  }
  const parts = [
    t('stats.share.own', values),
    nation && t('stats.share.nation', { rate: rateText(nation.ratePercent, lang) }),
    own.mark !== 'verified' && t('stats.share.scan'),
    t('stats.share.basis'),
  ].filter((part) => typeof part === 'string')
  const text = parts.map((part) => part.trim()).join(lang.startsWith('ja') ? '' : ' ')
  return (
    <section>
      <h2>{r('stats.share.title')}</h2>
      <p class="note" id="share">
        {text}
      </p>
      <Island name="ShareFigure" of={ShareFigure} texts={SHARE_TEXTS} props={{ text }} />
    </section>
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

/** The finding as a sentence; `sign` is the mark of a value read from a scan. */
function FindingText({ of: { own, nation } }: { readonly of: Finding }) {
  const { r } = usePage().words
  return (
    <>
      {r('stats.prefecture.newest', { month: <Month of={own.month} />, rate: <Datum of={own.ratePercent} />, sign: SIGNS[own.mark] })}
      {nation && r('stats.prefecture.nation', { rate: <Datum of={nation.ratePercent} /> })}
    </>
  )
}

/** Everything that is known of one prefecture, and what is not. */
export function PrefecturePage({ of: prefecture }: { readonly of: Prefecture }) {
  const { words, href } = usePage()
  const { r, lang } = words
  const name = prefectureText(prefecture, lang)
  const { usage, facilityUsage, cardHolding, municipalUsage } = figuresOf(figures(), prefecture.code)
  const finding = findingOf(figures(), usage)
  const known = knownRates(usage)
  const marked = [...usage, ...facilityUsage].filter(({ mark }) => mark !== 'verified')
  // A page with a target and municipalities is long: its sources are named in full on the page of sources.
  const isLong = municipalUsage.length > 0
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.prefecture.title', { name, japanese: prefecture.name })}</h1>
      <p class="lead">{finding ? <FindingText of={finding} /> : r('stats.prefecture.nothing')}</p>
      {finding && <p class="note mind">{r('stats.old', { month: <Month of={finding.own.month} /> })}</p>}
      <section>
        {known.length > 0 ? (
          <>
            <RateDotsTitle rows={known} />
            <RateDots prefecture={prefecture} rows={known} />
          </>
        ) : (
          <h2>{r('stats.prefecture.monthsTitle')}</h2>
        )}
        <p>{r('stats.prefecture.what', { name })}</p>
        <MonthTable prefecture={prefecture} rows={usage} shortOrigin={isLong} />
      </section>
      {finding && <ShareBox of={prefecture} finding={finding} />}
      {isLong && <MunicipalBlock prefecture={prefecture.code} rows={municipalUsage} />}
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
      {marked.length > 0 && (
        <section>
          <h2 id="marks">{r('stats.prefecture.marksTitle')}</h2>
          <MarkNotes of={marked} />
        </section>
      )}
      <Neighbours of={prefecture} />
      {isLong ? <FactDate /> : <SourcesFoot />}
    </>
  )
}

import { figuresOf } from '../../../domain/figures/figures'
import { SIGNS } from '../../../domain/figures/mark-signs'
import { PREFECTURES, type Prefecture } from '../../../domain/figures/prefectures'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Next, Previous } from '../../../ui/pictogram/pictograms'
import { Strip } from '../chart/Strip'
import { saidRate } from '../chart/said'
import { rateAxis } from '../chart/scales'
import { Datum } from '../Datum'
import { Month, PrefectureName, prefectureText } from '../figure-text'
import { MunicipalBlock } from '../municipalities/MunicipalBlock'
import { municipalTables } from '../municipalities/municipal-order'
import { QuoteBox } from '../quote/QuoteBox'
import { municipalQuote, prefectureQuote } from '../quote/quotes'
import { MarkNotes } from '../Rate'
import { SourcesFoot } from '../sources/SourcesFoot'
import { HoldingTable, MonthTable, ReceiptTable, TypeTables } from './PrefectureTables'
import { type Finding, findingOf } from './prefecture-finding'
import { TargetBlock } from './TargetBlock'

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

/** The prefecture against the country, in its newest month. */
function Beside({ prefecture, of: { own, nation } }: { readonly prefecture: Prefecture; readonly of: Finding }) {
  const { words } = usePage()
  const { r, lang } = words
  const { top } = rateAxis([own.ratePercent, nation?.ratePercent ?? 0])
  const bar = (percent: number, hatch?: string) => <Strip length={(percent / top) * 100} hatch={hatch} />
  return (
    <figure class="chart">
      <figcaption>
        <h2>{r(nation ? 'stats.prefecture.beside' : 'stats.prefecture.alone', { month: <Month of={own.month} /> })}</h2>
        <p class="soft">{r('stats.prefecture.besideBasis', { top: <span class="axis">{top}</span> })}</p>
      </figcaption>
      <ul class="bars">
        <li>
          <PrefectureName of={prefecture} />{' '}
          <strong>{r('stats.percentSaid', { rate: saidRate(own.ratePercent, lang).shown, sign: SIGNS[own.mark] })}</strong>
          {bar(own.ratePercent)}
        </li>
        {nation && (
          <li>
            {r('stats.country')} <strong>{r('stats.percentSaid', { rate: saidRate(nation.ratePercent, lang).shown, sign: '' })}</strong>
            {bar(nation.ratePercent, 'country')}
          </li>
        )}
      </ul>
    </figure>
  )
}

/** Everything that is known of one prefecture, newest first. What is not known is one line. */
export function PrefecturePage({ of: prefecture }: { readonly of: Prefecture }) {
  const { words, href } = usePage()
  const { r, lang } = words
  const name = prefectureText(prefecture, lang)
  const { usage, facilityUsage, cardHolding, municipalRates, receipts } = figuresOf(figures(), prefecture.code)
  const finding = findingOf(figures(), usage)
  const municipal = municipalTables(municipalRates)[0] ?? []
  const quotes = [finding && prefectureQuote(prefecture, finding, words), municipalQuote(prefecture, municipal, words)].filter(
    (quote) => quote != null,
  )
  const marked = [...usage, ...facilityUsage, ...receipts].filter(({ mark }) => mark !== 'verified')
  // A page with a target and municipalities is long: its sources are named in full on the page of sources.
  const isLong = municipalRates.length > 0
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.prefecture.title', { name, japanese: prefecture.name })}</h1>
      <p class="lead">{finding ? <FindingText of={finding} /> : r('stats.prefecture.nothing')}</p>
      {finding && <p class="note mind">{r('stats.old', { month: <Month of={finding.own.month} /> })}</p>}
      {finding && <Beside prefecture={prefecture} of={finding} />}
      <p>{r('stats.prefecture.what', { name })}</p>
      {quotes.length > 0 && <QuoteBox of={quotes} />}
      {receipts.length > 0 && <ReceiptTable prefecture={prefecture} rows={receipts} />}
      <section>
        <h2>{r('stats.prefecture.monthsTitle')}</h2>
        <MonthTable prefecture={prefecture} rows={usage} shortOrigin={isLong} />
      </section>
      {isLong && <MunicipalBlock prefecture={prefecture} rows={municipal} />}
      {prefecture.code === '10' && <TargetBlock />}
      {facilityUsage.length > 0 && (
        <section>
          <h2>{r('stats.prefecture.typesTitle')}</h2>
          <TypeTables prefecture={prefecture} rows={facilityUsage} shortOrigin={isLong} />
        </section>
      )}
      {cardHolding.length > 0 && (
        <section>
          <h2>{r('stats.prefecture.holdingTitle')}</h2>
          <HoldingTable prefecture={prefecture} rows={cardHolding} shortOrigin={isLong} />
        </section>
      )}
      {(facilityUsage.length === 0 || !isLong) && (
        <p>
          {facilityUsage.length === 0 && r('stats.prefecture.noTypes')} {!isLong && r('stats.prefecture.noMunicipal')}
        </p>
      )}
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

import { ZIP_FILE } from '../../../domain/figures/data-tables'
import type { Figures, Source } from '../../../domain/figures/figures'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { SourceName } from './Origin'

/** Sources that some figure names, newest first. */
function usedSources(known: Figures): Source[] {
  const rows = [
    known.national,
    known.receipt,
    known.age,
    known.funnel,
    known.prefectureUsage,
    known.prefectureReceipts,
    known.prefectureFacilityUsage,
    known.cardHolding,
    known.municipalRates,
    known.context,
  ].flat()
  const used = new Set(rows.flatMap(({ sourceIds }) => sourceIds))
  return known.sources.filter(({ id }) => used.has(id)).sort((a, b) => (a.date < b.date ? 1 : -1))
}

/** Every text the figures were taken from, and the figures as files. */
export function SourcesPage() {
  const { words, href, asset } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.sources.title')}</h1>
      <p class="lead">{r('stats.sources.lead')}</p>
      <p>{r('stats.sources.credit')}</p>
      <ul class="from">
        {usedSources(figures()).map((source) => (
          <li key={source.id} id={source.id}>
            <SourceName of={source} />
          </li>
        ))}
      </ul>
      <section>
        <h2>{r('stats.sources.filesTitle')}</h2>
        <p>
          <a class="more" href={href('data')}>
            <span>{r('data.title')}</span>
          </a>
        </p>
        <p>
          <a class="more" href={asset(ZIP_FILE)} download>
            <span>{r('stats.files.zip')}</span>
          </a>
        </p>
      </section>
    </>
  )
}

import { localDate } from '../../domain/time/local-date'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { FactDate } from '../../page/FactDate'
import { Fold } from '../../page/Fold'
import { LocalFacts } from '../../page/LocalFacts'
import { usePage } from '../../page/page-context'
import { Certificate75 } from './Certificate75'
import { OldCard } from './OldCard'
import { Paper } from './Paper'
import { Pictures } from './Pictures'

const PHONES_SINCE = { from: localDate(timeline.find(({ id }) => id === 'T-008')?.from ?? '') }

/** Every paper in one picture each, sorted by whether it works alone; below, folded, what to know of it. */
export function PapersPage() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('papers.heading')}</h1>
        <Pictures />
        <p data-facts={cite('R-003', 'R-069')}>{r('papers.lead')}</p>
        <p class="soft">{r('papers.drawings')}</p>
      </div>
      <section>
        <h2>{r('papers.more')}</h2>
        <div>
          <Paper id="card" facts={['R-040', 'R-043', 'R-044', 'R-051', 'R-063', 'R-074', 'R-115']} />
          <Paper id="certificate" facts={['R-002', 'R-031', 'R-032', 'R-069']} />
          <Certificate75 />
          <Paper id="notice" facts={['R-003', 'R-040', 'R-050', 'R-068']} />
          <OldCard />
          <Paper id="aid" facts={['R-034', 'R-070', 'R-088']} />
          <Paper id="elder" facts={['R-002', 'R-071']} />
          <Paper id="limit" facts={['R-002', 'R-072']} />
          <Paper id="care" facts={['R-002']} />
          <Paper id="issue" facts={['R-002', 'R-042']} />
          <Dated {...PHONES_SINCE}>
            <Paper id="phone" facts={['R-022', 'R-074', 'R-075']} />
          </Dated>
          <Fold level="h3" id="other" title={r('papers.other.name')} facts={['R-004']}>
            <p>{r('papers.other.what')}</p>
          </Fold>
        </div>
        <p>
          <a class="more" href={href('papers.words')}>
            {r('words.title')}
          </a>
        </p>
        <LocalFacts topics={['75plus', 'aid']} />
        <FactDate />
      </section>
    </>
  )
}

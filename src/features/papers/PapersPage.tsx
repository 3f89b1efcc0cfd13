import { localDate } from '../../domain/time/local-date'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { FactDate } from '../../page/FactDate'
import { LocalFacts } from '../../page/LocalFacts'
import { usePage } from '../../page/page-context'
import { LargeCard, PhoneSave } from '../../ui/pictogram/sheet-pictograms'
import { Certificate75 } from './Certificate75'
import { OldCard } from './OldCard'
import { Paper } from './Paper'
import { Sheet } from './Sheet'
import { Verdict } from './Verdict'

const LIST = ['certificate', 'notice', 'old-card', 'aid', 'elder', 'limit', 'card', 'phone'] as const
const PHONES_SINCE = { from: localDate(timeline.find(({ id }) => id === 'T-008')?.from ?? '') }

/** The titles to look for, as links to the paper below. */
function Which() {
  const { words } = usePage()
  return (
    <section>
      <h2>{words.r('papers.which')}</h2>
      <ul class="which">
        {LIST.map((id) => (
          <Dated as="li" key={id} {...(id === 'phone' && PHONES_SINCE)}>
            <a href={`#${id}`}>
              <b>{words.r(`papers.list.${id}.title`)}</b>
              <span>{words.r(`papers.list.${id}.sign`)}</span>
            </a>
          </Dated>
        ))}
      </ul>
    </section>
  )
}

export function PapersPage() {
  const { words, cite, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('papers.heading')}</h1>
      <p class="lead" data-facts={cite('R-003', 'R-069')}>
        {r('papers.lead')}
      </p>
      <Which />
      <a class="btn" href={href('letter')}>
        <span>{r('letter.link')}</span>
      </a>
      <p class="soft">{r('papers.drawings')}</p>
      <Paper
        id="certificate"
        facts={['R-002', 'R-031', 'R-032', 'R-069']}
        drawings={<Sheet title="papers.sheets.certificate" hasEndDate />}
        verdicts={<Verdict works>{r('papers.certificate.yes')}</Verdict>}
      />
      <Certificate75 />
      <LocalFacts topics={['75plus', 'aid']} />
      <Paper
        id="notice"
        facts={['R-003', 'R-040', 'R-050', 'R-068']}
        drawings={
          <>
            <Sheet title="papers.sheets.notice" />
            <Sheet title="papers.sheets.noticePart" look="part" />
          </>
        }
        verdicts={
          <>
            <Verdict works={false}>{r('papers.notice.no')}</Verdict>
            <Verdict works>{r('papers.notice.yes')}</Verdict>
          </>
        }
      />
      <OldCard />
      <Paper
        id="aid"
        facts={['R-034', 'R-070', 'R-088']}
        drawings={
          <>
            <Sheet title="papers.sheets.aid" />
            <Sheet title="papers.sheets.disease" />
          </>
        }
        verdicts={
          <>
            <Verdict works={false}>{r('papers.aid.no')}</Verdict>
            <Verdict works>{r('papers.aid.yes')}</Verdict>
          </>
        }
      />
      <Paper
        id="elder"
        facts={['R-002', 'R-071']}
        drawings={<Sheet title="papers.sheets.elder" />}
        verdicts={<Verdict works={false}>{r('papers.elder.no')}</Verdict>}
      />
      <Paper
        id="limit"
        facts={['R-002', 'R-072']}
        drawings={<Sheet title="papers.sheets.limit" />}
        verdicts={
          <>
            <Verdict works={false}>{r('papers.limit.no')}</Verdict>
            <Verdict works>{r('papers.limit.yes')}</Verdict>
          </>
        }
      />
      <Paper
        id="card"
        facts={['R-040', 'R-043', 'R-044', 'R-051', 'R-063', 'R-074', 'R-115']}
        drawings={
          <div class="sheet handset">
            <small>{r('papers.drawing')}</small>
            <LargeCard />
          </div>
        }
        verdicts={
          <>
            <Verdict works>{r('papers.card.yes')}</Verdict>
            <Verdict works={false}>{r('papers.card.no')}</Verdict>
          </>
        }
      />
      <Dated class="block" {...PHONES_SINCE}>
        <Paper
          id="phone"
          facts={['R-022', 'R-074', 'R-075']}
          drawings={
            <div class="sheet handset">
              <small>{r('papers.drawing')}</small>
              <PhoneSave />
            </div>
          }
          verdicts={
            <>
              <Verdict works>{r('papers.phone.yes')}</Verdict>
              <Verdict works={false}>{r('papers.phone.no')}</Verdict>
            </>
          }
        />
      </Dated>
      <section data-facts={cite('R-004')}>
        <h2>{r('papers.other.name')}</h2>
        <p>{r('papers.other.what')}</p>
      </section>
      <FactDate />
    </>
  )
}

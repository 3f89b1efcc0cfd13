import type { FunctionComponent } from 'preact'
import { DESK_CASES, type DeskCase } from '../../domain/desk/desk-ways'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Chip, Forgot, PhoneFails, Pin, ReaderDown } from '../../ui/pictogram/pictograms'
import { Expired, Face, Receipt, ScreenNotValid } from '../../ui/pictogram/sheet-pictograms'
import { LossLine, linesFor } from './CallLines'
import { Elsewhere } from './Elsewhere'

const PICTURES: Record<DeskCase, FunctionComponent<{ readonly small?: boolean }>> = {
  'not-valid': ScreenNotValid,
  'reader-down': ReaderDown,
  'certificate-expired': Expired,
  face: Face,
  pin: Pin,
  chip: Chip,
  phone: PhoneFails,
  'forgot-card': Forgot,
  'asked-full-price': Receipt,
}

/** "What happened?" One tap leads to the page of the case. */
export function DeskPage() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('desk.index.title')}</h1>
        <p class="lead">{r('desk.index.lead')}</p>
        <ul class="what">
          {DESK_CASES.map((deskCase) => {
            const Picture = PICTURES[deskCase]
            return (
              <li key={deskCase}>
                <a href={href(`desk.${deskCase}`)}>
                  <Picture small />
                  <span>{r(`desk.${deskCase}.name`)}</span>
                </a>
              </li>
            )
          })}
        </ul>
        <a class="btn main" href={href('desk.card')}>
          <span>
            {r('desk.index.unsure')} {r('desk.index.generic')}
          </span>
        </a>
        <a class="btn" href={href('desk.low-vision.card')}>
          <span>{r('desk.index.lowVision')}</span>
        </a>
      </div>
      <div>
        <div class="note" data-facts={cite('R-045', 'R-064', 'R-125', 'R-130', ...linesFor(words.lang))}>
          <strong>{r('desk.index.lost')}</strong>
          {linesFor(words.lang).map((id) => (
            <LossLine key={id} id={id} />
          ))}
          <p>{r('desk.index.lostText')}</p>
        </div>
        <p data-facts={cite('R-102', 'R-109c', 'R-109e')}>{r('desk.index.calm')}</p>
        <Elsewhere />
        <p>
          <a class="more" href={href('papers.words')}>
            {r('words.title')}
          </a>
        </p>
        <FactDate />
      </div>
    </>
  )
}

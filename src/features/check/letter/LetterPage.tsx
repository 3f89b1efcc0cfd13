import { certificateDates } from '../../../domain/check/certificate'
import { localDate } from '../../../domain/time/local-date'
import { DateText } from '../../../page/DateText'
import { FactDate } from '../../../page/FactDate'
import { LocalWindows } from '../../../page/LocalWindows'
import { usePage } from '../../../page/page-context'
import { Family, LargeLetter, No, Yes } from '../../../ui/pictogram/pictograms'
import { Building } from '../../../ui/pictogram/place-pictograms'
import { Calendar, LargeCard } from '../../../ui/pictogram/sheet-pictograms'
import { DatesForm } from '../dates/DatesForm'
import { Birthdays } from './Birthdays'

/** From when, where, with what: said first and large. */
function Answer() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section class="answer" data-facts={cite('R-063')}>
      <p class="soft">{r('letter.came')}</p>
      <h1>{r('letter.answer')}</h1>
      <ul class="put">
        <li class="a">
          <span>
            <b>{r('letter.things.letter.name')}</b>
            {r('letter.things.letter.what')}
          </span>
          <LargeLetter />
        </li>
        <li class="or">{r('letter.things.and')}</li>
        <li class="b">
          <span>
            <b>{r('letter.things.card.name')}</b>
            {r('letter.things.card.what')}
          </span>
          <LargeCard />
        </li>
      </ul>
      <p data-facts={cite('R-004', 'R-062')}>{r('letter.alsoBring')}</p>
      <LocalWindows of={['card']} isInText />
      <a class="btn main" href="#calendar">
        <Calendar />
        <span>{r('letter.toCalendar')}</span>
      </a>
    </section>
  )
}

function WhichDate() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section data-facts={cite('R-063', 'R-115')}>
      <h2>{r('letter.which.title')}</h2>
      <p>{r('letter.which.two')}</p>
      <ul class="ends">
        <li>
          {r('letter.which.certificate')}
          <Birthdays until={5} of={10} />
        </li>
        <li>
          {r('letter.which.card')}
          <Birthdays until={10} of={10} />
          <p>{r('letter.which.cardMore')}</p>
        </li>
      </ul>
      <p data-facts={cite('R-051')}>{r('letter.which.stay')}</p>
    </section>
  )
}

/** Solid: all works. Striped: the check of the insurance only. None: gone. */
function WhatWorks() {
  const { words, cite, buildDay } = usePage()
  const { r } = words
  const example = certificateDates(localDate(`${Number(buildDay.slice(0, 4)) + 1}-12-10`))
  return (
    <section data-facts={cite('R-043', 'R-063', 'R-074')}>
      <h2>{r('letter.works.title')}</h2>
      <ol class="time">
        <li>
          <b>{r('letter.works.open.when')}</b>
          {r('letter.works.open.what')}
        </li>
        <li class="part">
          <b>{r('letter.works.ended.when')}</b>
          <p class="yn">
            <Yes small />
            <span>{r('letter.works.ended.yes')}</span>
          </p>
          <p class="yn no">
            <No small />
            <span>{r('letter.works.ended.no')}</span>
          </p>
          <p>
            {r('letter.works.ended.until', {
              expiry: <DateText date={example.expiry} era={false} />,
              lastDay: <DateText date={example.lastDay} era={false} />,
            })}
          </p>
        </li>
        <li class="gone" data-facts={cite('R-044')}>
          <b>{r('letter.works.gone.when')}</b>
          {r('letter.works.gone.what')}
        </li>
      </ol>
      <p>{r('letter.works.atDesk')}</p>
    </section>
  )
}

function Going() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section>
      <h2>{r('letter.going.title')}</h2>
      <ul class="going">
        <li data-facts={cite('R-063')}>
          <Building />
          <span>{r('letter.going.where')}</span>
        </li>
        <li data-facts={cite('R-027')}>
          <Calendar />
          <span>{r('letter.going.wait')}</span>
        </li>
        <li data-facts={cite('R-004')}>
          <Family />
          <span>{r('letter.going.other')}</span>
        </li>
      </ul>
      <LocalWindows />
    </section>
  )
}

/** The certificate letter came: one page from "what is this" to the days in one's own calendar. */
export function LetterPage() {
  const { r } = usePage().words
  return (
    <>
      <div>
        <Answer />
        <WhichDate />
        <WhatWorks />
      </div>
      <div>
        <Going />
        <section id="calendar">
          <h2>{r('letter.calendar.title')}</h2>
          <p class="screen">{r('letter.calendar.what')}</p>
          <DatesForm />
        </section>
        <FactDate hasWindows={false} />
      </div>
    </>
  )
}

import { deskPhases, oldCardStates, switchDates } from '../../domain/desk/desk-rule'
import { addDays, type LocalDate } from '../../domain/time/local-date'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { DayRead } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Next } from '../../ui/pictogram/pictograms'
import { CalendarSheet } from './CalendarSheet'
import { Changes, Worries } from './Questions'
import { dayStates } from './record-states'

const DATES = switchDates(timeline)
const [OLD_CARDS = {}, UNTIL_PRINTED = {}, CARD_OR_CERTIFICATE = {}] = deskPhases(DATES)
const [VALID = {}, ANNOUNCED = {}, ENDED = {}] = oldCardStates(DATES)
const DAY_WORDS = { ahead: 'ahead', onDay: 'today', over: 'past' } as const

function SwitchDay({ name, day }: { readonly name: 'issuing' | 'ended'; readonly day: LocalDate }) {
  const { r } = usePage().words
  return (
    <li class={name === 'issuing' ? 'a' : 'b'}>
      <span>
        <b>
          <time datetime={day}>{r(`switch.dates.${name}.day`)}</time>
        </b>
        {r(`switch.dates.${name}.what`)}
        {dayStates(day).map(({ word, from, to }) => (
          <Dated key={word} as="span" class="state" from={from} to={to}>
            {r(`switch.day.${DAY_WORDS[word as keyof typeof DAY_WORDS]}`)}
          </Dated>
        ))}
      </span>
      <CalendarSheet />
    </li>
  )
}

/** What is shown at the desk on the day of reading, and the two dates it hangs on. */
function Answer() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section class="answer" data-facts={cite('R-002', 'R-010', 'R-012')}>
      <p class="soft">{r('switch.answerFor', { day: <DayRead /> })}</p>
      <h1>
        <Dated as="span" {...OLD_CARDS}>
          {r('switch.answer.oldCards')}
        </Dated>
        <Dated as="span" {...UNTIL_PRINTED}>
          {r('switch.answer.untilPrinted')}
        </Dated>
        <Dated as="span" {...CARD_OR_CERTIFICATE}>
          {r('switch.answer.cardOrCertificate')}
        </Dated>
      </h1>
      <ul class="put">
        <SwitchDay name="issuing" day={DATES.issuingEnded} />
        <li class="or">{r('switch.dates.later')}</li>
        <SwitchDay name="ended" day={addDays(DATES.lastOldCardDay, 1)} />
      </ul>
      <Dated as="p" {...CARD_OR_CERTIFICATE}>
        {r('switch.eitherIsFine')}
      </Dated>
    </section>
  )
}

function OldCard() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section data-facts={cite('R-002', 'R-004', 'R-119')}>
      <h2>{r('switch.oldCard.title')}</h2>
      <Dated as="p" facts={['R-010', 'R-011', 'R-012']} {...VALID}>
        {r('switch.oldCard.valid')}
      </Dated>
      <Dated as="p" class="note stop" facts={['R-013', 'R-014', 'R-016']} {...ANNOUNCED}>
        {r('switch.oldCard.announced')}
      </Dated>
      <Dated as="p" class="note stop" facts={['R-003', 'R-016', 'R-017', 'R-108', 'R-109']} {...ENDED}>
        {r('switch.oldCard.ended')}
      </Dated>
      <Dated as="p" {...CARD_OR_CERTIFICATE}>
        {r('switch.oldCard.instead')}
      </Dated>
      <Dated as="p" class="soft" {...ENDED}>
        {r('switch.oldCard.caveat')}
      </Dated>
    </section>
  )
}

function Choice() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section data-facts={cite('R-031', 'R-042', 'R-047', 'R-126', 'R-195')}>
      <h2>{r('switch.choice.title')}</h2>
      <p>{r('switch.choice.free')}</p>
      <p>{r('switch.choice.helped')}</p>
      <p>{r('switch.choice.stop')}</p>
    </section>
  )
}

/** The two "2 December" dates: what holds on the day of reading, what became of old cards, and what worries people. */
export function SwitchPage() {
  const { words, href } = usePage()
  return (
    <>
      <div>
        <Answer />
        <OldCard />
      </div>
      <div>
        <Choice />
        <Worries />
        <Changes />
        <a class="btn" href={href('letter')}>
          <span>{words.r('letter.link')}</span>
          <Next small />
        </a>
        <a class="btn" href={href('switch.timeline')}>
          <span>{words.r('switch.toTimeline')}</span>
          <Next small />
        </a>
        <FactDate />
      </div>
    </>
  )
}

import type { VNode } from 'preact'
import { deskPhases, oldCardStates, switchDates } from '../../domain/desk/desk-rule'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { DayRead } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Letter, Next } from '../../ui/pictogram/pictograms'
import { Place } from '../../ui/pictogram/place-pictograms'
import { Bell, LargeCard, LargePaper, Papers, PhoneSave } from '../../ui/pictogram/sheet-pictograms'

const DATES = switchDates(timeline)
const [OLD_CARDS = {}, UNTIL_PRINTED = {}, CARD_OR_CERTIFICATE = {}] = deskPhases(DATES)
const [OLD_CARD_VALID = {}] = oldCardStates(DATES)
const AFTER_OLD_CARDS = CARD_OR_CERTIFICATE

/** What to bring, said for the day it is read: one sentence, two things on the counter. */
function Answer() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <section class="answer" data-facts={cite('R-002')}>
      <p class="soft">{r('home.answerFor', { day: <DayRead /> })}</p>
      <h1>
        <Dated as="span" {...AFTER_OLD_CARDS}>
          {r('home.answer.oneOfTwo')}
        </Dated>
        <Dated as="span" {...OLD_CARD_VALID}>
          {r('home.answer.oneOfThree')}
        </Dated>
      </h1>
      <ul class="put">
        <li class="a">
          <span>
            <b>{r('home.things.card.name')}</b>
            {r('home.things.card.what')}
          </span>
          <LargeCard />
        </li>
        <li class="or">{r('home.things.or')}</li>
        <li class="b">
          <span>
            <b>{r('home.things.certificate.name')}</b>
            {r('home.things.certificate.what')}
          </span>
          <LargePaper />
        </li>
      </ul>
      <Dated as="p" class="note" facts={['R-010', 'R-012']} {...UNTIL_PRINTED}>
        {r('home.things.oldCard')}
      </Dated>
      <Dated as="p" class="note" facts={['R-010']} {...OLD_CARDS}>
        {r('home.things.oldCardStillIssued')}
      </Dated>
      <p class="note stop">
        <strong>{r('home.notEnough.label')}</strong>
        {/* A wide colon has its gap in it. */}
        {words.t('home.notEnough.label').endsWith('：') ? '' : ' '}
        <Dated as="span" facts={['R-003', 'R-012', 'R-017']} {...AFTER_OLD_CARDS}>
          {r('home.notEnough.text')}
        </Dated>
        <Dated as="span" facts={['R-003']} {...OLD_CARD_VALID}>
          {r('home.notEnough.textBefore')}
        </Dated>
        <br />
        <a class="more" href={href('papers')}>
          {r('home.notEnough.link')}
        </a>
      </p>
      <p data-facts={cite('R-070')}>{r('home.bringAlso')}</p>
      <FactDate />
    </section>
  )
}

const TASKS = ['desk', 'letter', 'papers', 'portal', 'find'] as const
const PICTURES: Record<(typeof TASKS)[number], VNode> = {
  desk: <Bell />,
  letter: <Letter />,
  papers: <Papers />,
  portal: <PhoneSave />,
  find: <Place />,
}
/** Whom one can begin for with one tap. */
const MINE_LABELS = ['me', 'father', 'mother', 'other'] as const

/** Whose preparation it is, in one tap. Where something is kept on the phone, `mine.tsx` says so in the same room. */
function Mine() {
  const { words, href } = usePage()
  const { r } = words
  const questions = href('check.questions')
  return (
    <section class="mine" data-mine>
      <div>
        <b>{r('home.mine.title')}</b>
        <p>{r('home.mine.what')}</p>
      </div>
      <ul class="chips">
        {MINE_LABELS.map((label) => (
          <li key={label}>
            <a href={`${questions}#for=${label}`}>{r(`home.mine.for.${label}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function HomePage() {
  const { words, href } = usePage()
  return (
    <>
      <div>
        <Mine />
        <Answer />
      </div>
      <section>
        <h2>{words.r('home.tasksTitle')}</h2>
        <ul class="tasks">
          {TASKS.map((task) => (
            <li key={task}>
              <a class="task" href={href(task)}>
                {PICTURES[task]}
                <span>
                  <b>{words.r(`home.tasks.${task}.name`)}</b>
                  {words.r(`home.tasks.${task}.what`)}
                </span>
                <Next small />
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

import { type ComponentChildren, render } from 'preact'
import { cardStatus, certificateStatus } from '../../domain/check/certificate'
import { ownProgress } from '../../domain/check/own-steps'
import type { Person } from '../../domain/check/person'
import { answersOn, outcomeOf } from '../../domain/check/situation'
import type { LocalDate } from '../../domain/time/local-date'
import { checklist } from '../../facts/checklist'
import { situations } from '../../facts/situations'
import { formatDate } from '../../i18n/format'
import { islandWords } from '../../i18n/island-words'
import { lateTexts } from '../../i18n/late-texts'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { isJapanese } from '../../i18n/writing'
import { onNewDay, readingDay } from '../../page/reading-day'
import { peopleHere } from '../../storage/people-here'
import { watchPerson } from '../../storage/person-watch'

type MineWords = Words<Extract<TextKey, `mine.${string}`>>

/** Whether anything of this person is kept. */
const hasSomething = ({ answers, ticks, certificateDate, cardDate }: Person): boolean =>
  Boolean(certificateDate ?? cardDate) || Object.keys(answers).length + Object.keys(ticks).length > 0

const STEPS = checklist.map(({ id }) => id)

/** The date that matters now, in words. A card that is over decides, whatever its certificate says. */
function dateIn(words: MineWords, { certificateDate, cardDate, cardEndsWithStay }: Person, day: LocalDate): ComponentChildren {
  const shown = (date: LocalDate) => <span class="one">{richText(formatDate(date, words.lang, { era: false }), words.lang)}</span>
  const card = cardDate && cardStatus(cardDate, day, cardEndsWithStay ? 'stay' : 'card')
  if (card?.kind === 'ended') return words.r('mine.cardEnded')
  const certificate = certificateStatus(certificateDate, day)
  if (certificate.kind === 'unknown') return card && words.r('mine.cardValid', { date: shown(card.expiry) })
  const { expiry, lastDay } = certificate.dates
  const last = card && card.expiry < lastDay ? card.expiry : lastDay
  return words.r(`mine.${certificate.kind}`, { date: shown(certificate.kind === 'grace' ? last : expiry) })
}

/** What to bring, in one word; nothing as long as nobody was asked. */
function thingIn(words: MineWords, person: Person, day: LocalDate): ComponentChildren {
  const answers = answersOn(person.answers, person, day)
  if (Object.keys(answers).length === 0) return undefined
  const [first] = outcomeOf(situations, answers, day).bring
  if (first === 'card' || first === 'card-to-register') return words.r('mine.card')
  return first === 'certificate' ? words.r('mine.certificate') : undefined
}

type LineProps = {
  readonly words: MineWords
  readonly home: string
  readonly person: Person
  readonly hasOthers: boolean
  readonly day: LocalDate
}

function Line({ words, home, person, hasOthers, day }: LineProps) {
  const { r } = words
  const { all, done } = ownProgress(person, STEPS, situations, day)
  const left = all - done
  const dot = isJapanese(words.lang) ? '・' : ' · '
  const parts = [thingIn(words, person, day), dateIn(words, person, day), left > 0 ? r('mine.left', { count: left }) : r('mine.ready')]
  return (
    <>
      <a href={`${home}check/`}>
        <b>{person.initials ?? r(`mine.labels.${person.label}`)}</b>
        {parts.filter(Boolean).flatMap((part, at) => [at === 0 ? ' ' : dot, <span key={at}>{part}</span>])}
      </a>
      <ul class="chips">
        <li>
          <a href={`${home}check/dates/`}>{r('mine.dates')}</a>
        </li>
        <li>
          <a href={`${home}desk/card/`}>{r('mine.staffCard')}</a>
        </li>
        {hasOthers && (
          <li>
            <a href={`${home}check/handover/`}>{r('mine.others')}</a>
          </li>
        )}
      </ul>
    </>
  )
}

/** Says first what this phone keeps, in the room of the way to begin. Nothing kept or nothing readable: the page stays as it is. */
export async function showMine(place: HTMLElement, home: string, lang: string): Promise<void> {
  const show = async () => {
    const { people, currentId } = await peopleHere()
    const kept = people.filter(hasSomething)
    const person = kept.find(({ id }) => id === currentId)
    if (!person) return undefined
    const words: MineWords = islandWords(lang, await lateTexts('mine', lang))
    if (!place.dataset.kept) {
      // The room keeps its height, so that nothing below moves.
      place.style.minHeight = `${place.offsetHeight}px`
      place.replaceChildren()
    }
    place.dataset.kept = person.id
    render(<Line words={words} home={home} person={person} hasOthers={kept.length > 1} day={readingDay()} />, place)
    return person
  }
  const person = await show()
  if (!person) return
  watchPerson(person, () => void show())
  onNewDay(() => void show())
}

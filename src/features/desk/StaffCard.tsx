import type { ComponentChildren } from 'preact'
import type { DeskCase } from '../../domain/desk/desk-ways'
import { type Basis, CARD_BASIS, WAY_BASIS, WAYS_ON_CARD, type WayBasis, type WayId } from '../../facts/desk-ways'
import { confirmationOf } from '../../facts/facts'
import { formatDate } from '../../i18n/format'
import { jointsOf } from '../../i18n/joints'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'
import { isJapanese, SOURCE_LANGUAGE } from '../../i18n/writing'
import { usePage } from '../../page/page-context'
import { Awake, Next, No, Previous, Turn } from '../../ui/pictogram/pictograms'
import { inJapanese } from './japanese'

type CardOf = DeskCase | 'generic' | 'low-vision'

// Only what the cards say: the day at their foot is the oldest of these, and staff should see the day of the flow itself.
const FLOW = ['R-080', 'R-081', 'R-090', 'R-094', 'R-100', 'R-101', 'R-102', 'R-103']
const CARD_FACTS: Record<CardOf, readonly string[]> = {
  'not-valid': [...FLOW, 'R-050', 'R-087', 'R-110'],
  'reader-down': [...FLOW, 'R-093', 'R-106', 'R-111'],
  'certificate-expired': [...FLOW, 'R-043', 'R-074', 'R-114', 'R-115'],
  face: ['R-102', 'R-103', 'R-106', 'R-112'],
  pin: ['R-102', 'R-103', 'R-106', 'R-113'],
  chip: [...FLOW, 'R-116'],
  phone: ['R-102', 'R-117'],
  'forgot-card': ['R-022', 'R-102', 'R-108', 'R-109', 'R-118'],
  'asked-full-price': [...FLOW, 'R-109a'],
  generic: FLOW,
  'low-vision': ['R-073', 'R-106', 'R-112'],
}

const LOW_VISION_LINES = ['read', 'choose', 'pin', 'check'] as const
/** The ways whose line on the card has a condition below it. */
const NOTES = ['reader-again', 'card-saved-copy', 'phone-as-card', 'known-patient'] as const
type Lines = readonly { readonly id: string; readonly key: TextKey; readonly note?: TextKey | undefined }[]

const noteOf = (way: WayId): TextKey | undefined => {
  const noted = NOTES.find((note) => note === way)
  return noted && `desk.card.notes.${noted}`
}
const wayLines = (ways: readonly WayId[]): Lines => ways.map((id) => ({ id, key: `desk.card.ways.${id}` as TextKey, note: noteOf(id) }))
const lowVisionLines: Lines = LOW_VISION_LINES.map((id) => ({ id, key: `desk.low-vision.lines.${id}` }))

/** The card of one case. */
export const CaseCard = ({ of }: { readonly of: DeskCase }) => (
  <StaffCard of={of} words={`desk.${of}.card`} lines={wayLines(WAYS_ON_CARD[of])} basis={CARD_BASIS[of]} />
)

/** The card for somebody who does not know what happened. */
export const GenericCard = () => <StaffCard of="generic" words="desk.generic" lines={wayLines(WAYS_ON_CARD.generic)} basis="basisFlow" />

/** The card that asks for help with the reader for somebody who cannot see it well. */
export const LowVisionCard = () => <StaffCard of="low-vision" words="desk.low-vision" lines={lowVisionLines} basis="basisNone" />

type CardWords = `desk.${DeskCase}.card` | 'desk.generic' | 'desk.low-vision'

function StaffCard(props: { readonly of: CardOf; readonly words: CardWords; readonly lines: Lines; readonly basis: Basis }) {
  const { words, href, cite } = usePage()
  const { r } = words
  const { of, basis, lines } = props
  const happened = `${props.words}.happened` as const
  const please = `${props.words}.please` as const
  const share = `${props.words}.share` as const
  const isHeld = of !== 'low-vision'
  // Six lines with readings fill the screen: the request is then in Japanese only.
  const isFull = lines.length > 5 && isJapanese(words.lang)
  return (
    <>
      <Controls close={href(of === 'generic' || of === 'low-vision' ? 'desk' : `desk.${of}`)} />
      <main id="main" data-turned="false" data-facts={cite(...CARD_FACTS[of])}>
        <div class="ask">
          <p lang="ja">
            {inJapanese('desk.card.to')}：<wbr />
            <b>{inJapanese(happened)}</b>
          </p>
          <h1 lang="ja">{inJapanese(please)}</h1>
          {isHeld && (
            <p class="held" lang="ja">
              {inJapanese('desk.card.one')}
            </p>
          )}
          <Own as="p">
            {r(happened)} {!isFull && <span class="any">{r(please)}</span>}
          </Own>
          {of === 'not-valid' && (
            // Where the data are missing, what is shown must be of the present insurer.
            <p>
              <span lang="ja">{inJapanese('desk.card.notes.current')}</span> <Own as="span">{r('desk.card.notes.current')}</Own>
            </p>
          )}
        </div>
        <ol>
          {lines.map((line) => (
            <Way key={line.id} line={line} isHeld={isHeld} />
          ))}
        </ol>
        {isHeld && (
          <a class="more screen" href="#main">
            <Previous small />
            {r('desk.card.others')}
          </a>
        )}
        <div class="pay">
          <p lang="ja">{inJapanese(share)}</p>
          <Own as="p">{r(share)}</Own>
        </div>
        <Foot basis={basis} ways={lines.map(({ id }) => id)} />
      </main>
    </>
  )
}

/** Icons with short names; at large text the names are for the ear only. */
function Controls({ close }: { readonly close: string }) {
  const { r, t } = usePage().words
  return (
    <nav class="ctl" aria-label={t('desk.card.controls')}>
      <a href={close}>
        <No small />
        <span>{r('desk.card.close')}</span>
      </a>
      <label>
        <input class="off" type="checkbox" id="turn" data-part="turn" autocomplete="off" aria-label={t('desk.card.turnLong')} />
        <Turn small />
        <span>{r('desk.card.turn')}</span>
      </label>
      <button type="button" data-part="keep-awake" aria-description={t('desk.card.keepAwakeLong')} hidden>
        <Awake small />
        <span>{r('desk.card.keepAwake')}</span>
      </button>
      <p class="own" role="status" data-part="awake-note">
        <span data-say="refused" hidden>
          {r('desk.card.refused')}
        </span>
        <span data-say="lost" hidden>
          {r('desk.card.lost')}
        </span>
      </p>
    </nav>
  )
}

/** A line of the card. Tapped, it stands alone and huge: staff then read what the patient has, not a list. */
function Way({ line, isHeld }: { readonly line: Lines[number]; readonly isHeld: boolean }) {
  const { r } = usePage().words
  const { id, key, note } = line
  const inside = (
    <>
      <b lang="ja">{inJapanese(key)}</b>
      {note && (
        <>
          <wbr />
          <small lang="ja">{inJapanese(note)}</small>
        </>
      )}
      <Own as="span">
        {r(key)}
        {note && <> {r(note)}</>}
      </Own>
    </>
  )
  return (
    <li id={id}>
      {isHeld ? (
        <a href={`#${id}`}>
          {inside}
          <Next small />
        </a>
      ) : (
        <div>{inside}</div>
      )}
    </li>
  )
}

/** The same in the reader's language, small; nothing on Japanese pages. */
function Own({ as: Tag, children }: { readonly as: 'p' | 'span'; readonly children: ComponentChildren }) {
  const { words } = usePage()
  return words.lang === SOURCE_LANGUAGE ? null : <Tag class="own">{children}</Tag>
}

/** What each line rests on: lines of one basis together, by their numbers. */
function basisLines(ways: readonly string[]): [WayBasis, string][] {
  const numbers = new Map<WayBasis, number[]>()
  for (const [index, way] of ways.entries()) {
    const basis = WAY_BASIS[way as WayId]
    if (basis) numbers.set(basis, [...(numbers.get(basis) ?? []), index + 1])
  }
  return [...numbers].map(([basis, lines]) => [basis, lines.join('・')])
}

function Foot({ basis, ways }: { readonly basis: Basis; readonly ways: readonly string[] }) {
  const { words, page, edited } = usePage()
  const date = page.mainFact && confirmationOf(page.mainFact)
  const { r } = words
  const byLine = basis === 'basisFlow' ? basisLines(ways) : []
  return (
    <div class="fact">
      <div lang="ja">
        <p>{inJapanese(`desk.card.${basis}`)}</p>
        {byLine.map(([id, lines]) => (
          <p key={id}>
            {lines}：{inJapanese(`desk.card.basis.${id}`)}
          </p>
        ))}
        {date && (
          <p>
            {inJapanese('desk.card.confirmed')}
            <time datetime={date}>{formatDate(date, 'ja')}</time>
          </p>
        )}
        <p>{inJapanese('desk.card.private', edited)}</p>
      </div>
      <Own as="p">
        {r(`desk.card.${basis}`)}
        <br />
        {byLine.map(([id, lines]) => (
          <>
            {r('desk.card.basisLine', { lines: lines.replaceAll('・', jointsOf(words.lang).dot) })}
            {r(`desk.card.basis.${id}`)}
            <br />
          </>
        ))}
        {date && (
          <>
            {r('desk.card.confirmed')}
            <time datetime={date}>{richText(formatDate(date, words.lang), words.lang)}</time>
            <br />
          </>
        )}
        {r('desk.card.private')}
      </Own>
      <p class="screen">{r('desk.card.bright')}</p>
    </div>
  )
}

import type { ComponentChildren } from 'preact'
import type { DeskCase } from '../../domain/desk/desk-ways'
import { type Basis, CARD_BASIS, WAYS_ON_CARD, type WayId } from '../../facts/desk-ways'
import { confirmationOf } from '../../facts/facts'
import { formatDate } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'
import { usePage } from '../../page/page-context'
import { inJapanese } from './japanese'

type CardOf = DeskCase | 'generic' | 'low-vision'

// Only what the cards say: the day at their foot is the oldest of these, and staff should see the day of the flow itself.
const FLOW = ['R-080', 'R-081', 'R-090', 'R-094', 'R-100', 'R-101', 'R-102', 'R-103']
const CARD_FACTS: Record<CardOf, readonly string[]> = {
  'not-valid': [...FLOW, 'R-050', 'R-087', 'R-110'],
  'reader-down': [...FLOW, 'R-111'],
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
const NOTES = ['reader-again', 'card-saved-copy', 'phone-as-card'] as const
/** Where the data are missing, what is shown must be of the present insurer. */
const MUST_BE_CURRENT: readonly WayId[] = ['certificate', 'card-notice', 'card-saved-copy']

type Lines = readonly { readonly id: string; readonly key: TextKey; readonly note?: TextKey | undefined }[]

const noteOf = (of: CardOf, way: WayId): TextKey | undefined => {
  if (of === 'not-valid' && MUST_BE_CURRENT.includes(way)) return 'desk.card.notes.current'
  const noted = NOTES.find((note) => note === way)
  return noted && `desk.card.notes.${noted}`
}
const wayLines = (of: CardOf, ways: readonly WayId[]): Lines =>
  ways.map((id) => ({ id, key: `desk.card.ways.${id}` as TextKey, note: noteOf(of, id) }))
const lowVisionLines: Lines = LOW_VISION_LINES.map((id) => ({ id, key: `desk.low-vision.lines.${id}` }))

/** The card of one case. */
export const CaseCard = ({ of }: { readonly of: DeskCase }) => (
  <StaffCard of={of} words={`desk.${of}.card`} lines={wayLines(of, WAYS_ON_CARD[of])} basis={CARD_BASIS[of]} />
)

/** The card for somebody who does not know what happened. */
export const GenericCard = () => (
  <StaffCard of="generic" words="desk.generic" lines={wayLines('generic', WAYS_ON_CARD.generic)} basis="basisFlow" />
)

/** The card that asks for help with the reader for somebody who cannot see it well. */
export const LowVisionCard = () => <StaffCard of="low-vision" words="desk.low-vision" lines={lowVisionLines} basis="basisNone" />

type CardWords = `desk.${DeskCase}.card` | 'desk.generic' | 'desk.low-vision'

function StaffCard(props: { readonly of: CardOf; readonly words: CardWords; readonly lines: Lines; readonly basis: Basis }) {
  const { words, href, cite } = usePage()
  const { r } = words
  const { of, basis } = props
  const happened = `${props.words}.happened` as const
  const please = `${props.words}.please` as const
  const share = `${props.words}.share` as const
  return (
    <>
      <nav class="ctl" aria-label={words.t('desk.card.controls')}>
        <a class="btn" href={href(of === 'generic' || of === 'low-vision' ? 'desk' : `desk.${of}`)}>
          <span>{r('desk.card.close')}</span>
        </a>
        <a class="btn do" href="#turned">
          <span>{r('desk.card.turn')}</span>
        </a>
        <a class="btn undo" href="#main">
          <span>{r('desk.card.undo')}</span>
        </a>
        <button class="btn" type="button" data-do="keep-awake" hidden>
          <span>{r('desk.card.keepAwake')}</span>
        </button>
      </nav>
      <main id="main" data-facts={cite(...CARD_FACTS[of])}>
        <div class="side">
          <div>
            <p class="lead" lang="ja">
              {inJapanese('desk.card.to')}
            </p>
            <h1 lang="ja">
              {inJapanese(happened)}
              <br />
              {inJapanese(please)}
            </h1>
            <Own as="p">
              {r(happened)} {r(please)}
            </Own>
          </div>
          <ol>
            {props.lines.map(({ id, key, note }) => (
              <li key={id}>
                <b lang="ja">{inJapanese(key)}</b>
                {note && <span lang="ja">{inJapanese(note)}</span>}
                <Own as="span">
                  {r(key)}
                  {note && <> {r(note)}</>}
                </Own>
              </li>
            ))}
          </ol>
          <div>
            <p class="big" lang="ja">
              {inJapanese(share)}
            </p>
            <Own as="p">{r(share)}</Own>
          </div>
        </div>
        <Foot basis={basis} />
      </main>
      <div id="turned" />
    </>
  )
}

/** The same in the reader's language, small; nothing on Japanese pages. */
function Own({ as: Tag, children }: { readonly as: 'p' | 'span'; readonly children: ComponentChildren }) {
  const { words } = usePage()
  return words.lang === 'ja' ? null : <Tag class="own">{children}</Tag>
}

function Foot({ basis }: { readonly basis: Basis }) {
  const { words, page, edited } = usePage()
  const date = page.mainFact && confirmationOf(page.mainFact)
  const { r } = words
  return (
    <div class="fact">
      <div lang="ja">
        <p>{inJapanese(`desk.card.${basis}`)}</p>
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

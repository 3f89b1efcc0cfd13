import { oldCardStates, switchDates } from '../../domain/desk/desk-rule'
import type { Interval } from '../../domain/time/dated'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { usePage } from '../../page/page-context'
import { Verdict } from './Verdict'

/** Proportions of the real thing: a card 85.6 : 54, A4 210 : 297, a postcard 148 : 100, an envelope 235 : 120. */
type Shape = 'card' | 'a4' | 'post' | 'strip' | 'letter'
type Picture = Interval & { readonly title: keyof typeof TITLES; readonly leads: string; readonly shape: Shape; readonly isGone?: true }

const TITLES = {
  card: 'papers.sheets.card',
  certificate: 'papers.sheets.certificate',
  notice: 'papers.sheets.notice',
  noticePart: 'papers.sheets.noticePart',
  oldCard: 'papers.sheets.oldCard',
  aid: 'papers.sheets.aid',
  elder: 'papers.sheets.elder',
  limit: 'papers.sheets.limit',
  care: 'papers.sheets.care',
  issue: 'papers.sheets.issue',
  letter: 'papers.sheets.letter',
} as const

const [VALID = {}, TREATMENT = {}]: readonly Interval[] = oldCardStates(switchDates(timeline))

const ALONE: readonly (readonly [Picture, Interval?])[] = [
  [{ title: 'card', leads: '#card', shape: 'card' }],
  [{ title: 'certificate', leads: '#certificate', shape: 'post' }],
  [{ title: 'oldCard', leads: '#old-card', shape: 'card' }, VALID],
]
const NOT_ALONE: readonly (readonly [Picture, Interval?])[] = [
  [{ title: 'notice', leads: '#notice', shape: 'a4' }],
  [{ title: 'noticePart', leads: '#notice', shape: 'strip' }],
  [{ title: 'oldCard', leads: '#old-card', shape: 'card', isGone: true }, { from: TREATMENT.from }],
  [{ title: 'aid', leads: '#aid', shape: 'post' }],
  [{ title: 'elder', leads: '#elder', shape: 'card' }],
  [{ title: 'limit', leads: '#limit', shape: 'post' }],
  [{ title: 'care', leads: '#care', shape: 'post' }],
  [{ title: 'issue', leads: '#issue', shape: 'post' }],
  [{ title: 'letter', leads: 'letter', shape: 'letter' }],
]

function Group({ works, pictures }: { readonly works: boolean; readonly pictures: typeof ALONE }) {
  const { words, href, cite } = usePage()
  const id = works ? 'alone' : 'not-alone'
  return (
    <section class="set" data-facts={cite('R-002', 'R-003')}>
      <h2 id={id}>
        <Verdict as="span" works={works}>
          {words.r(works ? 'papers.alone' : 'papers.notAlone')}
        </Verdict>
      </h2>
      <ul class={works ? 'lay' : 'lay x'} aria-labelledby={id}>
        {pictures.map(([{ title, leads, shape, isGone }, days]) => (
          <Dated as="li" key={title} {...days}>
            <a class={isGone ? `${shape} gone` : shape} href={leads.startsWith('#') ? leads : href(leads)}>
              {words.r(TITLES[title])}
              {title === 'certificate' && <small>{words.r('papers.sheets.endDate')}</small>}
            </a>
          </Dated>
        ))}
      </ul>
    </section>
  )
}

/** Every paper as a picture with its title, sorted by whether it works alone; a tap leads to what to know of it. */
export const Pictures = () => (
  <>
    <Group works pictures={ALONE} />
    <Group works={false} pictures={NOT_ALONE} />
  </>
)

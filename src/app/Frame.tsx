import type { ComponentChildren } from 'preact'
import { writingOf } from '../i18n/writing'
import { DateText } from '../page/DateText'
import type { Page } from '../page/page'
import { usePage } from '../page/page-context'
import { Mado } from '../ui/pictogram/pictograms'
import { Bell } from '../ui/pictogram/sheet-pictograms'
import { languagesOf } from './routes'

/** Says "language" to somebody who cannot read this page. Long words and the English one do not fit into the header of a phone. */
function OtherWord({ code }: { readonly code: string }) {
  if (code === 'en') return <span lang="ja">言語</span>
  if (['Jpan', 'Hans', 'Kore'].includes(writingOf(code).script)) return <span lang="en">Language</span>
  return (
    <span lang="ja" aria-hidden="true">
      文A
    </span>
  )
}

function LanguageMenu({ page }: { readonly page: Page }) {
  const { words, href, language } = usePage()
  return (
    <details>
      <summary>
        {words.r('common.frame.language')} <OtherWord code={language.code} />
      </summary>
      <ul>
        {languagesOf(page).map((other) => (
          <li key={other.code}>
            <a href={href(page.id, other)} lang={other.code} aria-current={other.code === language.code ? 'true' : undefined}>
              {other.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Said when the page shown is the one kept on the phone: the worker takes `hidden` away, so no script is needed. */
function KeptNote() {
  const { words, buildDay } = usePage()
  return (
    <div class="offer" data-kept hidden>
      <p>{words.r('common.keptPage', { date: <DateText date={buildDay} era={false} /> })}</p>
    </div>
  )
}

const MAIN_CLASS = { column: undefined, wide: 'wide', two: 'wide two' }

/** What people come for, beside the desk. */
const WAYS = ['letter', 'papers', 'check', 'portal', 'practice', 'find', 'family', 'switch', 'stats'] as const

const wayOf = ({ id }: Page): string => id.split('.')[0] ?? ''

/** Tools of a reception lead home and to each other. */
const isForPatients = (page: Page) => wayOf(page) !== 'clinic'

/** Pages that only tell, and the list, which says itself that all stays here. */
const TELLS_ITSELF = ['stats', 'data', 'switch', 'check']

/** What stands around the content of a page. */
export function Frame({ page, children }: { readonly page: Page; readonly children: ComponentChildren }) {
  const { words, href } = usePage()
  const main = (
    <main id="main" class={MAIN_CLASS[page.layout ?? 'column']}>
      {children}
    </main>
  )
  const skip = (
    <a class="off skip" href="#main">
      {words.r('common.frame.skip')}
    </a>
  )
  if (page.frame === 'bare')
    return (
      <>
        {skip}
        {children}
      </>
    )
  return (
    <>
      {skip}
      <header class="top">
        <a class="logo" href={href('home')}>
          <Mado />
          {words.r('common.site.name')}
        </a>
        <LanguageMenu page={page} />
        <p class="not">{words.r('common.site.notOfficial')}</p>
      </header>
      <div class="offer" id="update-offer" role="status" hidden>
        <p>{words.r('common.update.text')}</p>
        <button class="btn" type="button" data-do="update">
          {words.r('common.update.action')}
        </button>
        <button class="btn" type="button" data-do="later">
          {words.r('common.update.later')}
        </button>
      </div>
      {page.kept === 'when-opened' && <KeptNote />}
      {main}
      <footer class="foot">
        {!TELLS_ITSELF.includes(wayOf(page)) && <p>{words.r('common.frame.neverAsked')}</p>}
        <nav class="ways" aria-label={words.t('common.frame.ways')}>
          {(isForPatients(page) ? WAYS : []).map((way) => (
            <a key={way} href={href(way)} aria-current={wayOf(page) === way ? 'page' : undefined}>
              {words.r(`common.ways.${way}`)}
            </a>
          ))}
          <a href={href('about')}>{words.r('common.frame.about')}</a>
          <a href={href('clinic')}>{words.r('common.frame.clinics')}</a>
          <a href={href('home')} data-back hidden>
            {words.r('common.frame.back')}
          </a>
        </nav>
      </footer>
      {page.hasCounterBar !== false && (
        <nav class="counter-bar screen" aria-label={words.t('common.frame.counterBar')}>
          <a href={href('desk')}>
            <Bell />
            <span>{words.r('common.frame.counterBar')}</span>
          </a>
        </nav>
      )}
    </>
  )
}

import { PREFECTURES } from '../../domain/figures/prefectures'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { SAVED_TEXTS, SavedHere } from './SavedHere'

/** Newest edition in the built-in directory (src/data/directory). */
const DIRECTORY_AS_OF = '2026-06-01'
const DIRECTORY_ADDRESS = 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/newpage_43373.html'
const PRIVACY = ['noNumbers', 'noTracking', 'noOthers', 'onPhone', 'place'] as const

export function AboutPage() {
  const { words, href, cite } = usePage()
  const { r } = words
  const prefectures = Object.fromEntries(PREFECTURES.map(({ code, name, nameEn }) => [code, words.lang === 'en' ? nameEn : name]))
  return (
    <>
      <h1>{r('about.title')}</h1>
      <section data-facts={cite('R-002', 'R-031')}>
        <h2>{r('about.what.title')}</h2>
        <p>{r('about.what.text')}</p>
        <p>{r('about.what.ask')}</p>
      </section>
      <section>
        <h2>{r('about.privacy.title')}</h2>
        <ul class="bullets">
          {PRIVACY.map((line) => (
            <li key={line}>{r(`about.privacy.${line}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{r('about.saved.title')}</h2>
        <noscript>
          <p>{r('about.saved.noScript')}</p>
        </noscript>
        <Island name="SavedHere" of={SavedHere} texts={SAVED_TEXTS} props={{ prefectures }} />
      </section>
      <section id="sources">
        <h2>{r('about.licences.title')}</h2>
        <ul class="bullets">
          <li>
            {r('about.licences.directory', { date: <DateText date={DIRECTORY_AS_OF} era={false} /> })}{' '}
            <a href={DIRECTORY_ADDRESS} rel="noreferrer external">
              mhlw.go.jp
            </a>
          </li>
          <li>
            {r('about.licences.figures')} <a href={href('stats')}>{r('about.licences.figuresLink')}</a>
          </li>
          <li>{r('about.licences.places')}</li>
          <li>{r('about.licences.code')}</li>
        </ul>
        <p>
          <a class="more" href={href('facts')}>
            {r('about.licences.factList')}
          </a>
        </p>
        <p>
          <a class="more" href={href('about.sources')}>
            {r('about.licences.facts')}
          </a>
        </p>
      </section>
      <section>
        <h2>{r('about.changes.title')}</h2>
        <p>
          <DateText date="2026-11-26" /> {r('about.changes.renewed')}
        </p>
        <p>
          <DateText date="2026-11-21" /> {r('about.changes.first')}
        </p>
      </section>
      <FactDate />
    </>
  )
}

import { PREFECTURES } from '../../domain/figures/prefectures'
import type { Credit } from '../../domain/find/facilities'
import { languages } from '../../i18n/languages'
import { placeText } from '../../i18n/place-text'
import { SOURCE_LANGUAGE } from '../../i18n/writing'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { Operator } from './Operator'
import { SAVED_TEXTS, SavedHere } from './SavedHere'

const PRIVACY = ['noNumbers', 'noTracking', 'noOthers', 'onPhone', 'place'] as const

/** Whose lists these are: of the project, and of the host where it has put in its own. Of several days of one source the oldest. */
function DirectoryCredits() {
  const { r } = usePage().words
  const { directories } = figures()
  const credits = new Map<string, Credit>()
  for (const credit of directories.flatMap((directory) => directory.credits)) {
    const key = [credit.title, credit.publisher, credit.url, credit.licence].join('|')
    const known = credits.get(key)
    if (!known || credit.asOf < known.asOf) credits.set(key, credit)
  }
  return (
    <>
      {[...credits.values()].map(({ title, publisher, url, licence, asOf }) => (
        <li key={`${title} ${publisher} ${url}`}>
          {r('about.licences.list', { title, publisher, licence, date: <DateText date={asOf} era={false} /> })}{' '}
          {url && (
            <a href={url} rel="noreferrer external">
              {new URL(url).hostname.replace(/^www\./, '')}
            </a>
          )}
        </li>
      ))}
      {directories.some(({ isCompiled }) => isCompiled) && <li>{r('about.licences.compiled')}</li>}
      {directories.some(({ isImported }) => isImported) && <li>{r('about.licences.imported')}</li>}
    </>
  )
}

export function AboutPage() {
  const { words, href, asset, cite } = usePage()
  const { r } = words
  const prefectures = Object.fromEntries(PREFECTURES.map((one) => [one.code, placeText(one, words.lang)]))
  const languageNames = Object.fromEntries(languages.map(({ path, name }) => [path.replace('/', '') || SOURCE_LANGUAGE, name]))
  return (
    <>
      <h1>{r('about.title')}</h1>
      <section data-facts={cite('R-002', 'R-031')}>
        <h2>{r('about.what.title')}</h2>
        <p>{r('about.what.text')}</p>
        <p>{r('about.what.ask')}</p>
        <p>
          <a class="more" href={href('clinic')}>
            {r('common.frame.clinics')}
          </a>
        </p>
        <p>
          <a class="more" href={href('about.accessibility')}>
            {r('accessibility.title')}
          </a>
        </p>
        <p>
          <a class="more" href={href('papers.words')}>
            {r('words.title')}
          </a>
        </p>
      </section>
      <Operator />
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
        <Island name="SavedHere" of={SavedHere} texts={SAVED_TEXTS} props={{ prefectures, languageNames }} />
        <p>
          <a class="more" href={href('keep')}>
            {r('about.saved.how')}
          </a>
        </p>
      </section>
      <section id="sources">
        <h2>{r('about.licences.title')}</h2>
        <ul class="bullets">
          <DirectoryCredits />
          <li>
            {r('about.licences.figures')} <a href={href('stats')}>{r('about.licences.figuresLink')}</a>
          </li>
          <li>{r('about.licences.places')}</li>
          <li>
            {r('about.licences.code')} <a href={asset('licences.txt')}>{r('about.licences.packages')}</a>
          </li>
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
      <FactDate hasWindows={false} />
    </>
  )
}

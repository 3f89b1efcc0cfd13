import { languages } from '../../i18n/languages'
import { usePage } from '../../page/page-context'
import { Bell } from '../../ui/pictogram/sheet-pictograms'

/** Shown when a page that is not kept is asked for without network. Leads to what is kept. */
export function OfflinePage() {
  const { words, href, language } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('offline.title')}</h1>
      <p class="lead">{r('offline.lead')}</p>
      <p>{r('offline.saved')}</p>
      <a class="btn main" href={href('desk')}>
        <Bell small />
        <span>{r('offline.desk')}</span>
      </a>
      <p>{r('offline.otherLanguages')}</p>
      <ul class="plain">
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <li key={other.code}>
              <a class="btn" href={href('desk', other)} lang={other.code}>
                {other.name}
              </a>
            </li>
          ))}
      </ul>
    </>
  )
}

/** Shown by the host for an address that does not exist. */
export function NotFoundPage() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('offline.notFound.title')}</h1>
      <p class="lead">{r('offline.notFound.lead')}</p>
      <a class="btn main" href={href('home')}>
        {r('offline.notFound.home')}
      </a>
      <ul class="plain">
        {languages.map((other) => (
          <li key={other.code}>
            <a href={href('home', other)} lang={other.code}>
              {other.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

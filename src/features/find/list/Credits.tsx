import { formatDate } from '../../../i18n/format'
import type { Found } from '../engine/messages'
import type { FoundWords } from '../find-props'

type Props = { readonly words: FoundWords; readonly found: Found }

/** Every source behind the list and its rates, as its terms ask for. */
export function Credits({ words, found }: Props) {
  const { r, lang } = words
  const date = (day: string) => formatDate(day, lang, { era: false })
  const link = (url: string) =>
    url && (
      <a href={url} rel="noreferrer external">
        {url}
      </a>
    )
  return (
    <section class="fact">
      <h2>{r('found.credits.title')}</h2>
      <ul class="bullets">
        {found.credits.map(({ title, publisher, url, licence, asOf }) => (
          <li key={`${title} ${asOf}`}>
            <span lang="ja">
              「{title}」{publisher && `（${publisher}）`}
            </span>{' '}
            {r('found.credits.made', { date: date(asOf), licence })} {link(url)}
          </li>
        ))}
        {found.usageCredits.map(({ title, publisher, url, publishedOn, months }) => (
          <li key={`${title} ${publishedOn}`}>
            {r('found.credits.rates')}{' '}
            <span lang="ja">
              「{title}」{publisher && `（${publisher}）`}
            </span>{' '}
            {r('found.credits.published', { date: date(publishedOn), months: [...months].sort().map(date).join(' / ') })} {link(url)}
          </li>
        ))}
      </ul>
    </section>
  )
}

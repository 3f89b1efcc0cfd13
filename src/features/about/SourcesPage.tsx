import { sources } from '../../facts/facts'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'

const ALL = [...sources.values()]
const HALF = Math.ceil(ALL.length / 2)
/** The list is long: two pages, in the order of the ids. */
export const SOURCE_PAGES = [ALL.slice(0, HALF), ALL.slice(HALF)] as const

/** The pages and papers the rules rest on, one half of them. */
export function SourcesPage({ part }: { readonly part: 0 | 1 }) {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('about')}>
        {r('about.title')}
      </a>
      <h1>{r('about.sources.title')}</h1>
      <p class="lead">{r('about.sources.lead')}</p>
      <ul class="bullets">
        {SOURCE_PAGES[part].map((source) => (
          <li key={source.id} id={source.id}>
            <span lang="ja">
              {source.title}
              {source.publisher && !source.title.includes(source.publisher) && `（${source.publisher}）`}
            </span>
            {source.urls.length > 0 && ' '}
            {source.urls.map((url, index) => (
              <a key={url} href={url} rel="noreferrer external">
                {source.urls.length === 1 ? source.id : `${source.id} (${index + 1})`}
              </a>
            ))}{' '}
            {source.date ? <DateText date={source.date} era={false} /> : r('about.sources.noDate')}
          </li>
        ))}
      </ul>
      <p>
        <a class="more" href={href(part === 0 ? 'about.sources.more' : 'about.sources')}>
          {r(part === 0 ? 'about.sources.more' : 'about.sources.first')}
        </a>
      </p>
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { FocusedHeading } from './FocusedHeading'
import type { FoundWords, SearchProps } from './find-props'
import { Navii } from './Navii'
import { prefectureLabel } from './prefecture-label'

/** Why there is no list, and what to do. */
export function Missing(props: SearchProps & { problem: 'unreachable' | 'other' | 'broken'; onRetry: () => void }) {
  const { words, problem, onRetry } = props
  return (
    <section class="find-results">
      <FocusedHeading>{words.r('found.missing.title')}</FocusedHeading>
      <p class="note mind">{words.r(`found.missing.${problem}`)}</p>
      <button class="btn" type="button" onClick={onRetry}>
        <span>{words.r('found.missing.retry')}</span>
      </button>
      <Navii {...props} />
    </section>
  )
}

/** What is missing: the list of a prefecture, or of wherever a position is. */
function absentTitle({ r, lang }: FoundWords, prefectures: readonly string[]): ComponentChildren {
  const [only, another] = prefectures
  return only && !another ? r('found.absent.title', { prefecture: prefectureLabel(only, lang) }) : r('found.absent.titleHere')
}

type Props = SearchProps & { readonly prefectures: readonly string[] }

/** This site has no list there: where else to search, and what is known of the prefecture. Several when only a position is known. */
export function Absent(props: Props) {
  const { words, data, prefectures } = props
  const { r, lang } = words
  return (
    <section class="find-results">
      <FocusedHeading>{absentTitle(words, prefectures)}</FocusedHeading>
      <p>{r('found.absent.text')}</p>
      <p>
        <Navii {...props} />
      </p>
      <p>{r('found.absent.figures')}</p>
      <ul>
        {prefectures.map((code) => (
          <li key={code}>
            <a class="more" href={data.statsUrl.replace('00', code)}>
              {r('found.absent.stats', { prefecture: prefectureLabel(code, lang) })}
            </a>
          </li>
        ))}
        <li>
          <a class="more" href={data.tableUrl}>
            {r('found.absent.table')}
          </a>
        </li>
      </ul>
    </section>
  )
}

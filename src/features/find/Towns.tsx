import { formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { Towns as TownsAnswer } from './engine/messages'
import type { SearchProps } from './find-props'
import { FocusedHeading } from './FocusedHeading'
import { megabytes } from './list-size'
import { PrefectureRateLine } from './PrefectureRateLine'
import { prefectureLabel } from './prefecture-label'

type Props = SearchProps & {
  readonly answer: TownsAnswer
  /** It was asked for by its button; else the status line has told it, and the hand stays at the fields. */
  readonly hasFocus: boolean
  readonly onChoose: (code: string) => void
}

/** The towns of a prefecture with the number of facilities in each: one tap leads to the list. */
export function Towns({ answer, hasFocus, onChoose, ...props }: Props) {
  const { words } = props
  const { r, lang } = words
  const prefecture = prefectureLabel(answer.prefecture, lang)
  const title = r('found.towns.title', { prefecture })
  const size = megabytes(answer.packed, lang)
  return (
    <section class="find-results">
      {hasFocus ? <FocusedHeading>{title}</FocusedHeading> : <h2>{title}</h2>}
      {answer.count !== null && <p>{r('found.towns.count', { count: answer.count, number: formatNumber(answer.count, lang) })}</p>}
      {size && <p class="soft">{r('found.towns.size', { size })}</p>}
      <PrefectureRateLine {...props} prefecture={answer.prefecture} imported={null} hasOwnRates={false} />
      <ul class="towns">
        {answer.towns.map(({ code, label, count }) => (
          <li key={code}>
            <button class="btn" type="button" onClick={() => onChoose(code)}>
              <span>{richText(label, lang)}</span> <span class="soft num">{formatNumber(count, lang)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

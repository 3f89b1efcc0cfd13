import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { Towns as TownsAnswer } from './engine/messages'
import { FocusedHeading } from './FocusedHeading'
import type { SearchProps } from './find-props'
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
  const section = useRef<HTMLElement>(null)
  // On a phone the fields fill the screen: show that there is an answer. The focus stays in the field.
  useEffect(() => {
    if (!hasFocus && matchMedia('(pointer: coarse)').matches) section.current?.scrollIntoView()
  }, [])
  return (
    <section class="find-results" ref={section}>
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

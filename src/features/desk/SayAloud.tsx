import type { DeskCase } from '../../domain/desk/desk-ways'
import { isJapanese, writingOf } from '../../i18n/writing'
import { usePage } from '../../page/page-context'
import { inJapanese } from './japanese'

/** Japanese in the letters of the reader. */
const READINGS = { Jpan: 'ja', Latn: 'ja-Latn', Hans: 'ja-Latn', Kore: 'ja-Hang', Deva: 'ja-Deva' } as const

/** The one sentence to say, always in Japanese; readers of other scripts also get its sound and its meaning. */
export function SayAloud({ of }: { readonly of: DeskCase }) {
  const { words } = usePage()
  const { r } = words
  const say = `desk.${of}.say` as const
  return (
    <div class="say">
      <span id="say">{r('desk.case.say')}</span>
      <blockquote lang="ja" aria-labelledby="say">
        {isJapanese(words.lang) ? r(say) : inJapanese(say)}
      </blockquote>
      {!isJapanese(words.lang) && (
        <dl>
          <dt>{r('desk.case.reading')}</dt>
          <dd lang={READINGS[writingOf(words.lang).script]}>{r(`desk.${of}.reading`)}</dd>
          <dt>{r('desk.case.meaning')}</dt>
          <dd>{r(say)}</dd>
        </dl>
      )}
    </div>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers } from '../../domain/check/person'
import { answersFromFragment } from '../../domain/check/situation-questions'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import type { IslandSite } from '../../page/Island'
import { onNewDay } from '../../page/reading-day'

export const OUTCOME_TEXTS = [
  'situation.result.keep',
  'situation.result.kept',
  'situation.result.keepRefused',
  'situation.result.lists',
] as const satisfies readonly TextKey[]

type Props = { readonly words: Words<(typeof OUTCOME_TEXTS)[number]>; readonly site: IslandSite; readonly kind: string }

/** Fits the page to the answers in its address, and keeps them when asked to. Without answers the page stays as it is. */
export function OutcomeIsland({ words, site, kind }: Props) {
  const { r } = words
  const [answers, setAnswers] = useState<Answers>()
  const [kept, setKept] = useState<'yes' | 'refused'>()
  const told = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(() => {
    if (kept) told.current?.focus()
  }, [kept])
  const address = `${site.base}${site.languagePath}check/`
  useEffect(() => {
    const given = answersFromFragment(location.hash)
    if (Object.keys(given).length === 0) return
    setAnswers(given)
    // The rules are for those who come with answers; who only reads the page does without.
    const fitToDay = () => void import('./show-own').then(({ fitPage }) => fitPage(given, kind, site))
    fitToDay()
    return onNewDay(fitToDay)
  }, [])

  if (!answers) return null
  const keep = () =>
    import('./keep-answers')
      .then(({ keepAnswers }) => keepAnswers(answers))
      .then(
        () => setKept('yes'),
        () => setKept('refused'),
      )
  return (
    <>
      {!kept && (
        <button class="btn" type="button" onClick={keep}>
          <span>{r('situation.result.keep')}</span>
        </button>
      )}
      <div tabIndex={-1} ref={told}>
        {kept === 'refused' && <p class="note mind">{r('situation.result.keepRefused')}</p>}
        {kept === 'yes' && (
          <p class="note">
            {r('situation.result.kept')} <a href={`${address}handover/`}>{r('situation.result.lists')}</a>
          </p>
        )}
      </div>
    </>
  )
}

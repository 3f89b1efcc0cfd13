import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers, Person, PersonLabel } from '../../domain/check/person'
import { answersFromFragment, labelFromFragment } from '../../domain/check/situation-questions'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import type { IslandSite } from '../../page/Island'
import { onNewDay } from '../../page/reading-day'

export const OUTCOME_TEXTS = [
  'situation.result.keep',
  'situation.result.kept',
  'situation.result.keepRefused',
  'situation.result.lists',
  'situation.result.send',
  'situation.result.sendHow',
  'situation.result.replaceSure',
  'situation.result.keepSure',
  'handover.send.subject',
  'handover.labels.me',
  'handover.labels.mother',
  'handover.labels.father',
  'handover.labels.partner',
  'handover.labels.child',
  'handover.labels.grandmother',
  'handover.labels.grandfather',
  'handover.labels.other',
] as const satisfies readonly TextKey[]

type Props = { readonly words: Words<(typeof OUTCOME_TEXTS)[number]>; readonly site: IslandSite; readonly kind: string }
type Asked = { readonly answers: Answers; readonly label: PersonLabel | undefined }

/** Fits the page to the answers in its address; keeps them when asked to, or sends them as a list. Without answers the page stays as it is. */
export function OutcomeIsland({ words, site, kind }: Props) {
  const { r, t } = words
  const [asked, setAsked] = useState<Asked>()
  const [kept, setKept] = useState<Person | 'refused'>()
  const isBusy = useRef(false)
  const told = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(() => {
    if (kept) told.current?.focus()
  }, [kept])
  const address = `${site.base}${site.languagePath}check/`
  useEffect(() => {
    const given = answersFromFragment(location.hash)
    const label = labelFromFragment(location.hash)
    if (Object.keys(given).length === 0) return
    setAsked({ answers: given, label })
    // The rules are for those who come with answers; who only reads the page does without.
    const fitToDay = () => void import('./show-own').then(({ fitPage }) => fitPage(given, kind, site, label))
    fitToDay()
    return onNewDay(fitToDay)
  }, [])

  if (!asked) return null
  const nameOf = ({ initials, label }: Person) => initials ?? t(`handover.labels.${label}`)
  // Two quick taps make one list, not two.
  const keep = async (): Promise<Person | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    try {
      const { keepAnswers } = await import('./keep-answers')
      const ask = (person: Person, what: 'replaceSure' | 'keepSure') => confirm(t(`situation.result.${what}`, { who: nameOf(person) }))
      const person = await keepAnswers(asked.answers, asked.label, ask)
      if (person) setKept(person)
      return person
    } catch {
      setKept('refused')
      return { id: 'unkept', label: asked.label ?? 'me', answers: asked.answers, ticks: {}, notForMe: [] }
    } finally {
      isBusy.current = false
    }
  }
  const send = async () => {
    const person = await keep()
    if (!person) return
    const { sendList } = await import('./send-list')
    await sendList(person, `${address}handover/`, t('handover.send.subject'))
  }
  const isForOther = asked.label !== undefined && asked.label !== 'me'
  return (
    <>
      {isForOther && (
        <>
          <button class="btn main" type="button" onClick={send}>
            <span>{r('situation.result.send', { who: <>{r(`handover.labels.${asked.label ?? 'other'}`)}</> })}</span>
          </button>
          <p class="soft">{r('situation.result.sendHow')}</p>
        </>
      )}
      {!kept && !isForOther && (
        <button class="btn" type="button" onClick={keep}>
          <span>{r('situation.result.keep')}</span>
        </button>
      )}
      <div tabIndex={-1} ref={told}>
        {kept === 'refused' && <p class="note mind">{r('situation.result.keepRefused')}</p>}
        {kept && kept !== 'refused' && (
          <p class="note">
            {r('situation.result.kept', { who: <>{kept.initials ?? r(`handover.labels.${kept.label}`)}</> })}{' '}
            <a href={`${address}handover/`}>{r('situation.result.lists')}</a>
          </p>
        )}
      </div>
    </>
  )
}

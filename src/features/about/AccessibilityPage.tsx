import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'
import { TellOperator } from './Operator'

/** The day of the last whole run of the tests named below. */
const CHECKED_ON = '2026-11-26'
const TRIED = ['auto', 'size', 'keys', 'ears', 'engines'] as const
const NOT_TRIED = ['ears', 'phones', 'people', 'voice', 'all'] as const

/** What the site aims at for everybody, how that was checked, and what was not. */
export function AccessibilityPage() {
  const { words } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('accessibility.title')}</h1>
      <p>{r('accessibility.goal')}</p>
      <section>
        <h2>{r('accessibility.help.title')}</h2>
        <p>{r('accessibility.help.text')}</p>
      </section>
      <section>
        <h2>{r('accessibility.tried.title')}</h2>
        <p>{r('accessibility.tried.on', { date: <DateText date={CHECKED_ON} era={false} /> })}</p>
        <ul class="bullets">
          {TRIED.map((line) => (
            <li key={line}>{r(`accessibility.tried.${line}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{r('accessibility.notTried.title')}</h2>
        <ul class="bullets">
          {NOT_TRIED.map((line) => (
            <li key={line}>{r(`accessibility.notTried.${line}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{r('accessibility.tell.title')}</h2>
        <p>{r('accessibility.tell.text')}</p>
        <TellOperator />
      </section>
    </>
  )
}

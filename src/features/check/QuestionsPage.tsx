import { OUTCOME_KINDS, type OutcomeKind } from '../../facts/situations'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { QuestionsIsland } from './QuestionsIsland'
import { QUESTION_TEXTS } from './question-texts'

/** The commonest case first, then as in the table: the four that are not asked about come last. */
const LISTED = [...new Set<OutcomeKind>(['card-registered', ...OUTCOME_KINDS])]

/** The questions, and below them every case as a page of its own: for script off, for search, and for what is not asked. */
export function QuestionsPage() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <h1 class="topic">{r('situation.heading')}</h1>
      <noscript>
        <p class="note mind">{r('situation.noScript')}</p>
      </noscript>
      <div class="asking" data-facts={cite('R-042', 'R-046', 'R-049', 'R-060', 'R-063')}>
        <Island name="QuestionsIsland" of={QuestionsIsland} texts={QUESTION_TEXTS} props={{}} />
      </div>
      <p class="soft">{r('situation.onlyHere')}</p>
      <section>
        <h2>{r('situation.list.title')}</h2>
        <p class="soft">{r('situation.list.lead')}</p>
        <ul class="plain">
          {LISTED.map((kind) => (
            <li key={kind}>
              <a href={href(`check.for.${kind}`)}>{r(`situation.kinds.${kind}.name`)}</a>
            </li>
          ))}
        </ul>
      </section>
      <FactDate />
    </>
  )
}

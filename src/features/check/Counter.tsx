import type { OutcomeRule, Thing } from '../../domain/check/situation'
import { usePage } from '../../page/page-context'
import { LargeCard, LargePaper } from '../../ui/pictogram/sheet-pictograms'

type Shown = Exclude<Thing, 'old-card'>
const isCard = (thing: Thing) => thing === 'card' || thing === 'card-to-register'

/** One thing on the counter; what may stand in for it below. */
function OnCounter({ things, place }: { readonly things: readonly Thing[]; readonly place: string }) {
  const { words } = usePage()
  const [first, ...others] = things as readonly Shown[]
  if (!first) return null
  return (
    <li class={place} data-thing={first}>
      <span>
        <b>{words.r(`situation.things.${first}.name`)}</b>
        {words.r(`situation.things.${first}.what`)}
        {others.map((thing) => (
          <span key={thing} data-thing={thing}>
            {words.r('situation.result.or')} {words.r(`situation.things.${thing}.name`)}
          </span>
        ))}
      </span>
      {isCard(first) ? <LargeCard /> : <LargePaper />}
    </li>
  )
}

/** Where there is a second way: what helps beside the card when the machine fails. */
export function WithCard({ things }: { readonly things: readonly Thing[] }) {
  const { words } = usePage()
  return (
    <div>
      <p>
        <b>{words.r('situation.result.with')}</b>
      </p>
      <ul class="bullets">
        {(things as readonly Shown[]).map((thing) => (
          <li key={thing} data-thing={thing}>
            {words.r(`situation.things.${thing}.name`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Either is enough: two things side by side. What goes with the card alone stands below it. */
export function Counter({ bring, backup = [] }: OutcomeRule) {
  const { words } = usePage()
  const [first, second] = bring
  const beside = second ? [second] : backup
  return (
    <ul class="put">
      <OnCounter things={first ? [first] : []} place={beside.length > 0 ? 'a' : 'a only'} />
      {beside.length > 0 && (
        <>
          <li class="or">{words.r(second ? 'situation.result.or' : 'situation.result.plus')}</li>
          <OnCounter things={beside} place="b" />
        </>
      )}
    </ul>
  )
}

import type { NationalUsage } from '../../domain/figures'
import { usePage } from '../../page/page-context'
import { Bar, Count, rateText } from './figure-text'

/** In percent. One axis for all bars of the page; a longer bar would leave its cell. */
export const AXIS = 60

/** Rate with its bar, and the counts as published: used ÷ all checks. */
export function UsageCells({ usage }: { readonly usage: NationalUsage }) {
  const { words } = usePage()
  const { used, total, countUnit, ratePercent } = usage
  const hasCounts = used !== null || total !== null
  return (
    <>
      <td class="v">
        <Bar percent={ratePercent} axis={AXIS} />
        {rateText(ratePercent, words.lang)}
      </td>
      <td class="wrap">
        {!hasCounts && words.r('stats.count.none')}
        {hasCounts && (
          <>
            <Count of={used} unit={countUnit} /> ÷ <Count of={total} unit={countUnit} />
          </>
        )}
      </td>
    </>
  )
}

/** The head of a table of UsageCells. */
export function UsageHead({ first }: { readonly first: 'stats.nation.month' | 'stats.nation.type' }) {
  const { words } = usePage()
  return (
    <thead>
      <tr>
        <th scope="col">{words.r(first)}</th>
        <th scope="col" class="r">
          {words.r('stats.nation.rate')}
        </th>
        <th scope="col" class="r">
          {words.r('stats.nation.counts')}
        </th>
      </tr>
    </thead>
  )
}

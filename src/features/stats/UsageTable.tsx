import type { NationalUsage } from '../../domain/figures/figures'
import { usePage } from '../../page/page-context'
import { Count, rateText } from './figure-text'

/** Rate, and the counts as published: used ÷ all checks. */
export function UsageCells({ usage }: { readonly usage: NationalUsage }) {
  const { words } = usePage()
  const { used, total, countUnit, ratePercent } = usage
  const hasCounts = used !== null || total !== null
  return (
    <>
      <td>{rateText(ratePercent, words.lang)}</td>
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
        <th scope="col" data-columns={first === 'stats.nation.month' ? 'month' : 'facility_type'}>
          {words.r(first)}
        </th>
        <th scope="col" class="r" data-columns="rate_percent">
          {words.r('stats.nation.rate')}
        </th>
        <th scope="col" class="r" data-columns="mynumber_count eligibility_checks">
          {words.r('stats.nation.counts')}
        </th>
      </tr>
    </thead>
  )
}

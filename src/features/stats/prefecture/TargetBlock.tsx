import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month } from '../figure-text'
import { nationalRateOf } from '../series'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'

/** What the prefecture asked for in 2024, told as history; whether it came true is not known. */
export function TargetBlock() {
  const { words, cite } = usePage()
  const { r } = words
  const { context } = figures()
  const target = context.find(({ metric }) => metric === 'usage_rate_target')
  const [here, country] = ['gunma', 'national'].map((area) =>
    context.find((row) => row.metric === 'eprescription_pharmacy_operating' && row.area === area),
  )
  const nation = target && nationalRateOf(figures(), target.month)
  return (
    <section>
      <h2>{r('stats.target.title')}</h2>
      <p class="note mind">{r('stats.target.history')}</p>
      {target && (
        <p data-facts={cite('R-150')}>
          {r('stats.target.asked', { month: <Month of={target.month} />, rate: <Datum of={target.value} digits={0} /> })}
        </p>
      )}
      {nation && (
        <p data-facts={cite('R-155')}>
          {r('stats.target.nation', { month: <Month of={nation.month} />, rate: <Datum of={nation.ratePercent} /> })}
        </p>
      )}
      <p data-unknown="R-155">{r('stats.target.unknown')}</p>
      <p data-unknown="R-184">{r('stats.target.unknownNow')}</p>
      {here && country && (
        <p data-facts={cite('R-151')}>
          {r('stats.target.prescriptions', {
            month: <Month of={here.month} />,
            here: <Datum of={here.value} digits={1} />,
            country: <Datum of={country.value} digits={1} />,
          })}
        </p>
      )}
      <Origin of={context} short />
      <Downloads tables={['gunma-context']} />
    </section>
  )
}

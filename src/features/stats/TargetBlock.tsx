import { formatNumber } from '../../i18n/format'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Month, rateText } from './figure-text'
import { Origin } from './Origin'
import { nationalRateOf } from './series'

/** What the prefecture asked for in 2024, told as history; whether it came true is not known. */
export function TargetBlock() {
  const { words, cite } = usePage()
  const { r, lang } = words
  const { context } = figures()
  const target = context.find(({ metric }) => metric === 'usage_rate_target')
  const [here, country] = ['gunma', 'national'].map((area) =>
    context.find((row) => row.metric === 'eprescription_pharmacy_operating' && row.area === area),
  )
  const nation = target && nationalRateOf(figures(), target.month)
  return (
    <section>
      <h2>{r('stats.target.title')}</h2>
      {target && (
        <p data-facts={cite('R-150')}>
          {r('stats.target.asked', { month: <Month of={target.month} />, rate: formatNumber(target.value, lang) })}
        </p>
      )}
      {nation && (
        <p data-facts={cite('R-155')}>
          {r('stats.target.nation', { month: <Month of={nation.month} />, rate: rateText(nation.ratePercent, lang) })}
        </p>
      )}
      <p data-unknown="R-155">{r('stats.target.unknown')}</p>
      <p data-unknown="R-184">{r('stats.target.unknownNow')}</p>
      {here && country && (
        <p data-facts={cite('R-151')}>
          {r('stats.target.prescriptions', {
            month: <Month of={here.month} />,
            here: formatNumber(here.value, lang, 1),
            country: formatNumber(country.value, lang, 1),
          })}
        </p>
      )}
      <Origin of={context} short />
      <Downloads files={['gunma-context.csv']} />
    </section>
  )
}

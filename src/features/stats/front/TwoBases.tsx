import type { VNode } from 'preact'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { CardReader, Receipt } from '../../../ui/pictogram/pictograms'
import { Datum } from '../Datum'
import { Month } from '../figure-text'
import { verificationSign } from '../Rate'
import { nationalSeries, receiptSeries } from '../series'
import { Origin } from '../sources/Origin'

interface PanelProps {
  readonly picture: VNode
  readonly basis: 'receipts' | 'checks'
  readonly isNewest: boolean
  readonly month: string
  readonly percent: number
  readonly sign: string
}

function Panel({ picture, basis, isNewest, month, percent, sign }: PanelProps) {
  const { r } = usePage().words
  return (
    <section>
      {picture}
      <p class={basis === 'checks' ? 'edge thin' : 'edge'} />
      <h2>
        {r(isNewest ? 'stats.two.newest' : 'stats.two.other')}
        <br />
        <span class="one">
          <Month of={month} />
        </span>
      </h2>
      <p class="fig">
        <Datum of={percent} />
        <small>％{sign}</small>
      </p>
      <p class="base">
        {r(`stats.two.${basis}`)}
        <br />
        <span class="soft">{r(`stats.two.${basis}What`)}</span>
      </p>
    </section>
  )
}

/** The newest value of each way of counting, with a wall between them: no scale, arrow or difference ever joins the two. */
export function TwoBases() {
  const { words, cite } = usePage()
  const { r } = words
  const known = figures()
  const [receipt, checks] = [receiptSeries(known).at(-1), nationalSeries(known).at(-1)]
  const other = checks && known.receipt.find(({ month }) => month === checks.month)
  const shown = [receipt, checks, other].filter((row) => row !== undefined)
  const newest = shown.map(({ month }) => month).sort()[shown.length - 1]
  return (
    <>
      <div class="pair" data-facts={cite('R-018')}>
        {receipt && (
          <Panel
            picture={<Receipt />}
            basis="receipts"
            isNewest={receipt.month === newest}
            month={receipt.month}
            percent={receipt.ratePercent}
            sign={verificationSign(receipt.verification)}
          />
        )}
        {checks && (
          <Panel
            picture={<CardReader />}
            basis="checks"
            isNewest={checks.month === newest}
            month={checks.month}
            percent={checks.ratePercent}
            sign={verificationSign(checks.verification)}
          />
        )}
        {checks && other && (
          <p class="wall">
            <strong>{r('stats.two.apart')}</strong>{' '}
            {r('stats.two.proof', { month: <Month of={checks.month} />, rate: <Datum of={other.ratePercent} /> })}
          </p>
        )}
      </div>
      {shown.some(({ verification }) => verification === 'second-hand') && <p class="soft">{r('stats.marks.secondHand')}</p>}
      <Origin of={shown} short />
    </>
  )
}

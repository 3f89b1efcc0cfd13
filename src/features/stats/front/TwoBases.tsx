import type { VNode } from 'preact'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { CardReader } from '../../../ui/pictogram/pictograms'
import { Receipt } from '../../../ui/pictogram/sheet-pictograms'
import { Datum } from '../Datum'
import { Month } from '../figure-text'
import { VerificationNotes, verificationSign } from '../Rate'
import { nationalSeries, receiptSeries } from '../series'

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

/** The rows of the two panels, and the rate by receipts of the month of the checks. */
function shownRows() {
  const known = figures()
  const [receipt, checks] = [receiptSeries(known).at(-1), nationalSeries(known).at(-1)]
  const other = checks && known.receipt.find(({ month }) => month === checks.month)
  return { receipt, checks, other, all: [receipt, checks, other].filter((row) => row !== undefined) }
}

/** The newest value of each way of counting, with a wall between them: no scale, arrow or difference ever joins the two. */
export function TwoBases() {
  const { words, cite } = usePage()
  const { r } = words
  const { receipt, checks, other, all } = shownRows()
  const newest = all.map(({ month }) => month).sort()[all.length - 1]
  const panel = (basis: 'receipts' | 'checks', row: typeof receipt) =>
    row && (
      <Panel
        picture={basis === 'receipts' ? <Receipt /> : <CardReader />}
        basis={basis}
        isNewest={row.month === newest}
        month={row.month}
        percent={row.ratePercent}
        sign={verificationSign(row.verification)}
      />
    )
  return (
    <div class="pair" data-facts={cite('R-018')}>
      {panel('receipts', receipt)}
      {panel('checks', checks)}
      {checks && other && (
        <p class="wall">
          <strong>{r('stats.two.apart')}</strong>{' '}
          {r('stats.two.proof', { month: <Month of={checks.month} />, rate: <Datum of={other.ratePercent} /> })}
        </p>
      )}
    </div>
  )
}

/** What the signs in the panels mean, and where the values are told with their sources, to be handed on. */
export function TwoBasesNotes() {
  const { words, href } = usePage()
  return (
    <>
      <VerificationNotes of={shownRows().all} />
      <a class="more" href={`${href('stats.nation')}#quote`}>
        <span>{words.r('stats.two.use')}</span>
      </a>
    </>
  )
}

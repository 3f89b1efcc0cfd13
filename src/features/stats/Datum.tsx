import { formatNumber } from '../../i18n/format'
import { usePage } from '../../page/page-context'

interface Props {
  readonly of: number
  /** Decimals shown; whole numbers are grouped. */
  readonly digits?: 0 | 1 | 2
  /** Calculated from several rows or columns, not published so. */
  readonly isCalculated?: boolean
}

/** A number of the data inside a sentence, so that it can be read back out of the page and recomputed. */
export function Datum({ of, digits = 2, isCalculated = false }: Props) {
  const { words } = usePage()
  return (
    <data value={of.toFixed(digits)} data-calc={isCalculated || undefined}>
      {formatNumber(of, words.lang, digits)}
    </data>
  )
}

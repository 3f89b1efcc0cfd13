import type { Kind } from '../../../domain/figures/usage'
import type { Found } from '../engine/messages'
import type { SearchProps } from '../find-props'
import { Navii } from '../Navii'
import { prefectureLabel } from '../prefecture-label'

/** From so many tenths on a list is called full enough: the count of what is missing is itself not exact. */
const FULL_TENTHS = 9
const DENTAL: Kind = 2

const tenthsOf = (share: number | null): number | null => {
  const tenths = share === null ? FULL_TENTHS : Math.max(1, Math.round(share * 10))
  return tenths < FULL_TENTHS ? tenths : null
}

type Props = SearchProps & { readonly found: Found; readonly kind: Kind | null }

/** How much of what there is stands in the list, where that is little; and where the rest can be found. */
export function Coverage(props: Props) {
  const { words, found, kind } = props
  const { r, lang } = words
  const isMedical = kind === null || kind === 0 || kind === 1
  const medical = isMedical ? tenthsOf(found.coverage.medical) : null
  const dental = kind === null || kind === DENTAL ? tenthsOf(found.coverage.dental) : null
  const values = { prefecture: prefectureLabel(found.home, lang) }
  const isThin = medical !== null || dental !== null
  return (
    <div class={isThin ? 'note mind' : undefined}>
      {medical !== null && <p>{r('found.coverage.medical', { ...values, tenths: medical })}</p>}
      {dental !== null && <p>{r('found.coverage.dental', { ...values, tenths: dental })}</p>}
      {isThin && <p>{r('found.coverage.rest')}</p>}
      <p>
        <Navii {...props} />
      </p>
    </div>
  )
}

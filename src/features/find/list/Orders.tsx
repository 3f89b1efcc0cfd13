import type { FindOrder } from '../../../domain/find/find-order'
import type { Found } from '../engine/messages'
import type { FoundWords } from '../find-props'

type Props = {
  readonly words: FoundWords
  readonly found: Found
  readonly order: FindOrder
  readonly onChange: (order: FindOrder) => void
}

/** The ways to order the list; only those for which there are figures. */
export function Orders({ words, found, order, onChange }: Props) {
  const orders: FindOrder[] = ['near']
  if (found.hasOwnRates) orders.unshift('own')
  if (found.month) orders.push('area')
  if (orders.length === 1) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, no fieldset of a form
    <div class="row orders small" role="group" aria-label={words.t('found.order.label')}>
      {orders.map((one) => (
        <button key={one} class="btn" type="button" aria-pressed={one === order} onClick={() => onChange(one)}>
          <span>{words.r(`found.order.${one}`)}</span>
        </button>
      ))}
    </div>
  )
}

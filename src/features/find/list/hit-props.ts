import type { FindOrder, Hit } from '../../../domain/find/find-order'
import type { FoundWords } from '../find-props'

/** What a row of the list is made of. */
export type HitProps = {
  readonly words: FoundWords
  readonly hit: Hit
  /** Name of its municipality, as text with markup. */
  readonly place: string
  readonly order: FindOrder
  /** The list holds several kinds: each row says its own. */
  readonly hasKinds: boolean
  /** On the map. */
  readonly number: number | undefined
  /** Name in Latin letters; undefined in Japanese. */
  readonly roman: string | undefined
  /** Day of the list it stands in. */
  readonly asOf: string
  readonly isOpen: boolean
  readonly onOpen: (id: string | undefined) => void
}

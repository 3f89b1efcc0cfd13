import type { Kind } from '../../../domain/figures/usage'
import { KindSign } from '../../../ui/pictogram/kind-sign'
import type { FoundWords } from '../find-props'

type Props = {
  readonly words: FoundWords
  readonly kinds: readonly Kind[]
  readonly kind: Kind | null
  readonly onChange: (kind: Kind | null) => void
}

/** Which kind of facility, one at a time; pressed again, all kinds. */
export function KindChips({ words, kinds, kind, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, no fieldset of a form
    <div class="kinds" role="group" aria-label={words.t('found.kinds')}>
      {kinds.map((one) => (
        <button key={one} type="button" aria-pressed={one === kind} onClick={() => onChange(one === kind ? null : one)}>
          <KindSign kind={one} />
          <span>{words.r(`found.kind.${one}`)}</span>
        </button>
      ))}
    </div>
  )
}

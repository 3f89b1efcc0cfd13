import type { ComponentChildren } from 'preact'

/** Makes a pictogram: decoration beside a word, never alone, hidden from screen readers. `small` is for signs in a line of text. */
export const pictogram =
  /* @__NO_SIDE_EFFECTS__ */
    (drawing: () => ComponentChildren) =>
    ({ small = false }: { readonly small?: boolean }) => (
      <svg class={small ? 'pic s' : 'pic'} viewBox="0 0 48 48" aria-hidden="true">
        {drawing()}
      </svg>
    )

import type { IslandProps } from '../../page/Island'

export const PRINT_TEXTS = ['clinic.paper.print'] as const

/** Prints the page; only its sheet comes out. */
export function PrintButton({ words }: IslandProps<(typeof PRINT_TEXTS)[number]>) {
  return (
    <button class="btn main screen" type="button" onClick={() => print()}>
      {words.r('clinic.paper.print')}
    </button>
  )
}

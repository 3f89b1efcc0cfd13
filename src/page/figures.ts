import type { Figures } from '../domain/figures/figures'

let held: Figures | undefined

/** Hands the figures to the pages. The build and the development server call it once, before anything is rendered. */
export function setFigures(figures: Figures): void {
  held = figures
}

/** The figures, or nothing as long as nobody handed them over. */
export const figuresIfSet = (): Figures | undefined => held

/** The figures of the files in src/data. Throws before `setFigures` was called. */
export function figures(): Figures {
  if (!held) throw new Error('figures were asked for before setFigures was called')
  return held
}

import { type FigureRows, type FigureTable, figureAddress, figurePageId } from '../domain/figures/figure-address'
import type { PageContext } from './page-context'

/** The address at which a figure is told with its counts, basis and sources. `href` is that of the page. */
export function figureHref<T extends FigureTable>(href: PageContext['href'], table: T, row: FigureRows[T]): string {
  const { part, id } = figureAddress(table, row)
  return `${href(figurePageId(table, part))}#${id}`
}

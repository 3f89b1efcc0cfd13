import type { FunctionComponent } from 'preact'
import type { SheetProps } from './Sheet'

/**
 * What draws the sheet while the page is prerendered. In the browser nothing is put in: the island leaves the sheet of the page alone
 * until show-sheet.ts is here.
 */
export const previewOf: { page?: FunctionComponent<SheetProps> } = {}

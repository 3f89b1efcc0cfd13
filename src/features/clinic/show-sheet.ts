import { h, render } from 'preact'
import { posterAddress } from '../../domain/poster/poster'
import { saveFile } from '../../page/save-file'
import { pictureOf } from './draw-sheet'
import { qrFile } from './Qr'
import { Paper, type SheetProps } from './Sheet'
import sizesCss from './sizes.css?inline'

// Not in the style of the page: most who open it print an A4 and wait for nothing else. As one rule into the style that the page
// has: a sheet made by script is younger than the oldest phones.
document.styleSheets[0]?.insertRule(`@media all{${sizesCss}}`, document.styleSheets[0].cssRules.length)

/** Draws a sheet into its place. */
export const showSheet = (holder: HTMLElement, sheet: SheetProps): void => render(h(Paper, sheet), holder)

/** Saves the sheet that is shown as a picture. */
export async function savePicture({ size }: SheetProps, holder: HTMLElement | null): Promise<void> {
  const paper = holder?.querySelector<HTMLElement>('.paper')
  if (!paper) throw new Error('no sheet to draw')
  saveFile(new File([await pictureOf(paper, size)], `poster-${size}.png`, { type: 'image/png' }))
}

/** Saves the code of a sheet alone. */
export async function saveCode({ site, languages, languagePaths, codes }: SheetProps): Promise<void> {
  if (!site) throw new Error('the address of the site is not known')
  const paths = languages.map((code) => languagePaths[code] ?? '')
  saveFile(qrFile(posterAddress(site, paths, codes)))
}

import css from './panel.css?inline'

let isThere = false

/** Puts the style of panel and voice into the one sheet of the page. A browser without highlights leaves out theirs alone. */
export function addStyle({ styleSheets: [sheet] }: Document = document): void {
  if (isThere || !sheet) return
  isThere = true
  sheet.insertRule(`@media all{${css}}`, sheet.cssRules.length)
}

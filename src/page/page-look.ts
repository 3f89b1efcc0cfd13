import { isLookRule, lookRule } from '../domain/look/look'

/** Makes the page look so, in place of how it looked: one rule in its one sheet, which the policy lets scripts change. */
export function showLook(look: string, page: Document = document): void {
  const [sheet] = page.styleSheets
  if (!sheet) return
  for (let at = sheet.cssRules.length - 1; at >= 0; at--)
    if (isLookRule((sheet.cssRules[at] as Partial<CSSMediaRule>).media?.mediaText)) sheet.deleteRule(at)
  const rule = lookRule(look, page.body.classList.contains('show'))
  if (rule) sheet.insertRule(rule, sheet.cssRules.length)
  page.documentElement.dataset.look = look
}

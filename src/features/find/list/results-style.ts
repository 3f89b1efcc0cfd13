import css from './results.css?inline'

/** The rules of a style sheet, one by one; blocks such as @media stay whole. No text in it may hold a brace. */
export function rulesOf(sheet: string): string[] {
  const rules: string[] = []
  let [begin, depth] = [0, 0]
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth > 0) continue
    rules.push(sheet.slice(begin, index + 1).trim())
    begin = index + 1
  }
  return rules
}

let isThere = false

/** Puts the style of a list into the one sheet of the page: the policy allows no other, and rules by script it does not forbid. */
export function addResultsStyle({ styleSheets: [sheet] }: Document): void {
  if (isThere || !sheet) return
  isThere = true
  for (const rule of rulesOf(css)) {
    // An older browser leaves out what it does not know, as it does in a sheet.
    try {
      sheet.insertRule(rule, sheet.cssRules.length)
    } catch {}
  }
}

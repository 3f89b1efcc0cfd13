/** What a phone shows of a page at first takes about so many characters of the HTML of `<main>`. */
const FIRST_SCREEN = 1000
const TAG = /<(\/?)([a-z][\w-]*)(?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*(\/?)>/gi
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** Parts of a page beside which no style asks for the part before. */
const PARTS = new Set(['div', 'section'])

/**
 * Where in the HTML of a body the scripts of an island are asked for: before the first part of `<main>` below the first screen. Named
 * earlier they take the time in which the words are drawn, named at the end they come later by as much as the rest takes to be read:
 * decision 0033. Undefined where there is no such place.
 */
export function placeForScripts(body: string): number | undefined {
  const main = body.indexOf('<main')
  if (main < 0) return undefined
  let depth = 0
  for (const { index, 1: close, 2: name = '', 3: alone } of body.slice(main).matchAll(TAG)) {
    if (alone || VOID.has(name)) continue
    if (close) depth -= 1
    else {
      if (depth === 1 && index > FIRST_SCREEN && PARTS.has(name)) return main + index
      depth += 1
    }
    if (depth === 0) return undefined
  }
  return undefined
}

/** The pages that show figures of the files. */
export const isStatsPage = (id: string): boolean => /^stats(\.|$)/.test(id)

const OPENING = /<(details|ul|p|g|svg|span|script)\b[^>]*(?:class="(?:from|files|fact|axis)[ "]|type="application\/json")[^>]*>/g

/** Whether a digit of a page is part of a figure: not of the name of a source or file, of an axis, nor of data handed to a script. */
export function isFigureDigit(html: string, at: number): boolean {
  for (const { 0: tag, 1: name, index } of html.matchAll(OPENING)) {
    if (index > at) return true
    if (at < html.indexOf(`</${name}>`, index + tag.length)) return false
  }
  return true
}

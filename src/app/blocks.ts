/** An island with its notice: what stands inside is drawn anew by its script and must stay as it is. */
const ISLAND = /<div data-island=.*?<p class="late /gs
// A heading that folds what is below it stands in a summary, where no link may be.
const HEADING = /<h2([^>]*)>(.*?)<\/h2>(<\/summary>)?/gs

/** Written so in every language: who wants to show it to somebody who reads Japanese needs no other words. */
const SEE_IN_JAPANESE = '日本語で見る'

/**
 * Names the blocks of a page by the place of their headings, which is the same in every language. With the address of the Japanese page
 * each block leads to its original: a patient can hold it out to somebody who does not read the patient's language.
 */
export function withBlocks(body: string, japanese?: string): string {
  let block = 0
  const named = (part: string) =>
    part.replace(HEADING, (_whole, attributes: string, text: string, fold = '') => {
      block += 1
      const given = / id="([^"]*)"/.exec(attributes)?.[1]
      const id = given ?? `b${block}`
      const heading = `<h2${attributes}${given === undefined ? ` id="${id}"` : ''}>${text}</h2>${fold}`
      return japanese === undefined ? heading : `${heading}<a class="in-ja" lang="ja" href="${japanese}#${id}">${SEE_IN_JAPANESE}</a>`
    })
  let end = 0
  let result = ''
  for (const { index, 0: island } of body.matchAll(ISLAND)) {
    result += named(body.slice(end, index)) + island
    end = index + island.length
  }
  return result + named(body.slice(end))
}

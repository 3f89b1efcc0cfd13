/** Words that are written small within a name. */
const SMALL = /^(?:of|and|the|no|for|in|at|de|by)$/
const SIGNS = /^[A-Za-z0-9 .,'&()/-]+$/

const isProper = (word: string) => SMALL.test(word) || /^[(&]?[A-Z0-9][A-Za-z0-9.,'&()/-]*$|^[&-]$/.test(word)

/** An English name as it may be shown: Latin letters, every word begun with a capital, none of them shouted or torn apart. Null otherwise. */
export function englishName(text: string): string | null {
  const name = text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
  const words = name.split(' ')
  const isClean = SIGNS.test(name) && name.length >= 4 && name.length <= 80 && words.every(isProper) && /[a-z]{2}/.test(name)
  // A single letter is a torn word, or an initial; nobody can tell which.
  return isClean && !words.some((word) => /^[A-Za-z]$/.test(word)) ? name : null
}

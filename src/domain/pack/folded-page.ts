import { styleSum } from './style-sum'

// How a page lies in a pack: what can be worked out again is left out, and words have the same form in the text and in the data blocks
// of islands, so that all pages together compress better. Marks are control characters that JSON writes as they are and no text of ours
// uses; the most frequent one is a single byte.
const STYLE_SUM = '\u0091'
const OWN_PATH = '\u0092'
const BREAK = '\u0093'
const [WORD, WHOLE_WORD, READING, END] = ['\u0094', '\u0095', '\u0096', '\u007f'] as const
const ANY_MARK = new RegExp(`[${STYLE_SUM}-${READING}${END}]`)

/** Shorter paths stand in words too, and would win nothing. */
const SHORTEST_PATH = 5

const DATA_BLOCK = /(<script type="application\/json"[^>]*>)(.*?)(<\/script>)/gs

/** Applies `inText` to the page and `inData` to its data blocks. */
function eachPart(html: string, inText: (text: string) => string, inData: (data: string) => string): string {
  const parts: string[] = []
  let end = 0
  for (const { 0: whole, 1: open = '', 2: data = '', 3: close = '', index } of html.matchAll(DATA_BLOCK)) {
    parts.push(inText(html.slice(end, index) + open), inData(data), close)
    end = index + whole.length
  }
  return parts.join('') + inText(html.slice(end))
}

/** The page as it lies in a pack. `path` is its address below its language: `desk/pin/`. Throws on a page that holds our marks. */
export async function foldedPage(html: string, path: string): Promise<string> {
  if (ANY_MARK.test(html)) throw new Error(`${path}: a text holds a control character that packs keep for themselves`)
  const folded = eachPart(
    html.replace(await styleSum(html), STYLE_SUM),
    (text) =>
      text
        .replace(/<ruby>([^<]*)<rt>([^<]*)<\/rt><\/ruby>/g, `${WORD}$1${READING}$2${END}`)
        .replace(/<ruby class="w">([^<]*)<rt>([^<]*)<\/rt><\/ruby>/g, `${WHOLE_WORD}$1${READING}$2${END}`)
        .replaceAll('<wbr/>', BREAK),
    (data) => data.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, `${WORD}$1${READING}$2${END}`).replaceAll('|', BREAK),
  )
  return path.length < SHORTEST_PATH ? folded : folded.replaceAll(path, OWN_PATH)
}

/** The page as it was before `foldedPage`. */
export async function unfoldedPage(folded: string, path: string): Promise<string> {
  const html = eachPart(
    folded.replaceAll(OWN_PATH, path),
    (text) =>
      text
        .replaceAll(WORD, '<ruby>')
        .replaceAll(WHOLE_WORD, '<ruby class="w">')
        .replaceAll(READING, '<rt>')
        .replaceAll(END, '</rt></ruby>')
        .replaceAll(BREAK, '<wbr/>'),
    (data) => data.replaceAll(WORD, '{').replaceAll(READING, '|').replaceAll(END, '}').replaceAll(BREAK, '|'),
  )
  return html.includes(STYLE_SUM) ? html.replace(STYLE_SUM, await styleSum(html)) : html
}

/** The address of a page below its language, from its file: `en/desk/pin/index.html` is `desk/pin/`. */
export const pathInLanguage = (file: string, languagePath: string): string => file.slice(languagePath.length).replace(/index\.html$/, '')

import type { Edition, EditionTexts } from './schema'

/** A text of the office in a language; Japanese where it gave none. */
export const textIn = (texts: EditionTexts, lang: string): { readonly text: string; readonly lang: string } => {
  const own = texts[lang as keyof EditionTexts]
  return own === undefined ? { text: texts.ja, lang: 'ja' } : { text: own, lang }
}

const isOffice = (kind: Edition['kind']) => kind === 'city' || kind === 'insurer'

/** Texts that say who runs the site, and the text of `edition.json` in their place. */
const REPLACED: Readonly<Record<string, (kind: Edition['kind']) => string>> = {
  'common.site.notOfficial': (kind) => (isOffice(kind) ? 'edition.line.office' : 'edition.line.private'),
  'desk.card.private': (kind) => (isOffice(kind) ? 'edition.card.office' : 'edition.card.private'),
  'about.description': () => 'edition.about.description',
  'about.what.text': (kind) => (isOffice(kind) ? 'edition.about.office' : 'edition.about.private'),
  'data.publisher': () => 'edition.publisher',
  'poster.private': (kind) => (isOffice(kind) ? 'edition.poster.office' : 'edition.poster.private'),
  'clinic.counter.foot': (kind) => (isOffice(kind) ? 'edition.counter.office' : 'edition.counter.private'),
}

// The reading of 窓口 is the same word as the site's name: it stands behind a bar.
const NAME = /(?<!\|)まどぐち|Madoguchi/g

/** How an edition changes the texts of a language. `own` are the texts of that language. */
export function textEditor(edition: Edition, lang: string, own: ReadonlyMap<string, string>): (key: string, text: string) => string {
  const operator = textIn(edition.operator, lang).text
  const name = edition.name && textIn(edition.name, lang).text
  return (key, text) => {
    const other = REPLACED[key]?.(edition.kind)
    const said = other === undefined ? text : (own.get(other) ?? text)
    const named = name === undefined ? said : said.replaceAll(NAME, () => name)
    return named.replaceAll('{{operator}}', () => operator)
  }
}

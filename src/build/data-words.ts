import { i18nextWithAllTexts, type PageWords, pageWords } from '../i18n/page-words'
import type { TextKey } from '../i18n/text-keys'
import type { DataWords, Said } from '../pipeline/product/words'
import { excelWords } from './excel-words'

/** The words of files about the data, in Japanese and English. */
export function dataWords(): DataWords {
  const texts = i18nextWithAllTexts()
  const [japanese, english] = (['ja', 'en'] as const).map((lang) => pageWords(texts, lang, () => ''))
  const said = (key: TextKey): Said => ({ ja: japanese?.t(key) ?? '', en: english?.t(key) ?? '' })
  return {
    collection: said('data.collection'),
    about: said('data.description'),
    publisher: said('data.publisher'),
    credit: said('data.credit'),
    table: ({ id }) => ({ title: said(`data.tables.${id}.title`), what: said(`data.tables.${id}.what`) }),
    excel: (sources) => excelWords(japanese as PageWords, sources),
    column: ({ meaning }) => said(`data.columns.${meaning}` as TextKey),
  }
}

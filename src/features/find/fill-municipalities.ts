import { plainText } from '../../i18n/rich-text'
import { findWork } from './engine/find-client'
import type { PrefecturePlaces } from './engine/messages'

/** An option holds plain text only, so the reading stands behind the name: `{前橋市|まえばしし}` is 前橋市（まえばしし）. */
const optionText = (label: string) => plainText(label.replace(/^\{([^|]+)\|([^}]+)\}$/, '$1（$2）'))

/**
 * Puts the municipalities of a prefecture into the field, below its first line, and tells what is known of its list.
 * What arrives after another prefecture was chosen is dropped: undefined.
 */
export async function fillMunicipalities(
  field: HTMLSelectElement,
  prefecture: string,
  base: string,
  lang: string,
): Promise<PrefecturePlaces | undefined> {
  field.options.length = 1
  field.dataset.prefecture = prefecture
  if (!prefecture) return undefined
  const known = await findWork(base, lang).places(prefecture)
  if (field.dataset.prefecture !== prefecture) return undefined
  field.append(...known.places.map(({ code, label }) => new Option(optionText(label), code)))
  return known
}

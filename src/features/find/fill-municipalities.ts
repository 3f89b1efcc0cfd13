import { findWork } from './engine/find-client'

/** An option holds plain text only, so the reading stands behind the name: `{前橋市|まえばしし}` is 前橋市（まえばしし）. */
const optionText = (label: string) => label.replace(/^\{([^|]+)\|([^}]+)\}$/, '$1（$2）')

/**
 * Puts the municipalities of a prefecture into the field, below its first line, with `code` chosen. What arrives after another
 * prefecture was chosen is dropped.
 */
export async function fillMunicipalities(
  field: HTMLSelectElement,
  prefecture: string,
  code: string,
  base: string,
  lang: string,
): Promise<void> {
  field.options.length = 1
  field.dataset.prefecture = prefecture
  if (!prefecture) return
  const places = await findWork(base, lang).places(prefecture)
  if (field.dataset.prefecture !== prefecture) return
  field.append(...places.map((place) => new Option(optionText(place.label), place.code)))
  field.value = code
}

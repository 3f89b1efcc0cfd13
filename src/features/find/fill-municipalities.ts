import { findWork } from './engine/find-client'
import { labelAsOption } from './option-text'

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
  field.append(...places.map((place) => new Option(labelAsOption(place.label), place.code)))
  field.value = code
}

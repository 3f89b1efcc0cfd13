import { findWork } from './engine/find-client'

/** A list larger than this is worth a word before it is fetched. */
const LARGE_BYTES = 300_000

/** An option holds plain text only, so the reading stands behind the name: `{前橋市|まえばしし}` is 前橋市（まえばしし）. */
const optionText = (label: string) => label.replace(/^\{([^|]+)\|([^}]+)\}$/, '$1（$2）')

/** What the list of a prefecture means for who has just chosen it; `megabytes` where it is large and not on this phone. */
export type Chosen = { readonly isAbsent: boolean; readonly megabytes: string | undefined }

/**
 * Puts the municipalities of a prefecture into the field, below its first line, with `code` chosen. What arrives after another
 * prefecture was chosen is dropped: undefined.
 */
export async function fillMunicipalities(
  field: HTMLSelectElement,
  prefecture: string,
  code: string,
  base: string,
  lang: string,
): Promise<Chosen | undefined> {
  field.options.length = 1
  field.dataset.prefecture = prefecture
  if (!prefecture) return undefined
  const { places, directory, packed } = await findWork(base, lang).places(prefecture)
  if (field.dataset.prefecture !== prefecture) return undefined
  field.append(...places.map((place) => new Option(optionText(place.label), place.code)))
  field.value = code
  return { isAbsent: directory === 'absent', megabytes: packed && packed > LARGE_BYTES ? (packed / 1e6).toFixed(1) : undefined }
}

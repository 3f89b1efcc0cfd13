import { placeText } from '../../i18n/place-text'
import { plainText } from '../../i18n/rich-text'

type Named = { readonly name: string; readonly kana: string; readonly nameEn: string | null }

/** A label as an option of a select. It holds plain text only, so the reading stands behind the name: `{前橋市|まえばしし}` is 前橋市（まえばしし）. */
export const labelAsOption = (label: string): string => plainText(label.replace(/^\{([^=|]+)\|([^}]+)\}$/, '$1（$2）'))

/** A place as an option of a select. */
export const optionText = (place: Named, lang: string): string => labelAsOption(placeText(place, lang, { both: true }))

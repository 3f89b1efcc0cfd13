import { LEGAL_FORMS } from './join-keys'

const PLACE = '病院|クリニック|医院|診療所|歯科|薬局|薬店|センター|助産院|療養所'
const ENDS_AS_PLACE = new RegExp(`(?:${PLACE})$`)
const OF_COOPERATIVE = new RegExp(`^[^\\s]{2,16}?(?:生活協同組合|農業協同組合連合会)\\s?(?=.{2,}(?:${PLACE}))`)
const OF_CORPORATION = new RegExp(`^[^\\s]{1,14}?会\\s?(?=.{2,}(?:${PLACE}))`)

const LEGAL_FORM = new RegExp(`^\\s*(?:${LEGAL_FORMS.source}|（(?:医社|医財|医|社|財|福|株|有|同|独)）|㈱|㈲)\\s*`)

/** A name without legal form and corporation: 医療法人ことはる　東栄内科クリニック → 東栄内科クリニック. The name itself where that cannot be told. */
export function shortName(name: string): string {
  const tidied = name.replace(/\s+/g, ' ').trim()
  let rest = tidied.replace(OF_COOPERATIVE, '')
  while (LEGAL_FORM.test(rest)) rest = rest.replace(LEGAL_FORM, '')
  if (rest === tidied) return tidied
  const last = rest.split(' ').at(-1) ?? rest
  if (last !== rest && ENDS_AS_PLACE.test(last) && last.length > 3) return last
  const own = rest.replace(OF_CORPORATION, '')
  return own.length >= 3 ? own : tidied
}

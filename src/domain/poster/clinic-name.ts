/** The longest name that is printed, in characters. */
export const NAME_LIMIT = 40

/** Numerals a name may hold. A number of six and more could be that of a card or an insurance. */
export const NUMERAL_LIMIT = 5

/** What became of a typed name. Only a name that is `fine` is printed. */
export type ClinicName =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fine'; readonly name: string }
  | { readonly kind: 'too-long' | 'like-a-number' }

// Every sign Unicode counts as a number (any script, circled, Hangzhou, Roman), the numerals of contracts, and circles used as zero.
const SIGNS = '\\p{N}一二三四五六七八九壱弌壹弐弍貳貮参弎參叁肆伍陸漆柒捌玖○◯'
const NUMERAL = new RegExp(`[${SIGNS}]`, 'gu')
// 12-345, 12・345, 12の345: two groups with a mark between them; four numerals and more in all are too many.
const SEPARATED = new RegExp(`[${SIGNS}]+(?:[^\\p{L}${SIGNS}]|[ーの])+[${SIGNS}]+`, 'gu')
const NUMBER_WORDS = /番号|記号|保険者|枝番|暗証|パスワード|マイナンバー|password|passcode|\bpin\b|個人番号/iu

const numerals = (text: string): number => text.match(NUMERAL)?.length ?? 0

/**
 * Judges the name of a place typed for a poster. After NFKC it is refused when it could carry a number of a person or an insurance in any
 * width, spacing or script: the numerals are counted wherever they stand, so nothing put between them helps.
 */
export function clinicName(typed: string): ClinicName {
  const name = typed
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (name === '') return { kind: 'empty' }
  const found = numerals(name)
  const isSeparated = (name.match(SEPARATED) ?? []).some((group) => numerals(group) >= 4)
  if (found > NUMERAL_LIMIT || isSeparated || (found > 0 && NUMBER_WORDS.test(name))) return { kind: 'like-a-number' }
  return [...name].length > NAME_LIMIT ? { kind: 'too-long' } : { kind: 'fine', name }
}

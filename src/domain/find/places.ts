export interface Municipality {
  /** JIS X 0402, five digits, without the check digit; wards of large cities have their own. */
  readonly code: string
  /** Without the county: 上野村, not 多野郡上野村. */
  readonly name: string
  /** Hiragana */
  readonly kana: string
  readonly nameEn: string | null
  /** Municipal office, else the middle of its facilities; null when neither is known. */
  readonly lat: number | null
  readonly lng: number | null
  /** Facilities of the list that stand there. */
  readonly count: number
}

/** Where the municipalities of postal codes change: from `starts[i]` on, up to the next start, codes lead to `codes[i]`. */
export interface PostalRanges {
  readonly starts: readonly number[]
  /** Mostly one municipality, sometimes several; none where no code is in use. */
  readonly codes: readonly (readonly string[])[]
}

export type PostalInput =
  | { readonly kind: 'ok'; readonly code: string }
  | { readonly kind: 'partial'; readonly digits: string }
  | { readonly kind: 'not-a-postal-code' }

// NFKC leaves these apart: hyphens and dashes, minus, box line, the long-vowel mark typed by mistake, and blanks.
const SEPARATORS = /[-\u2010-\u2015\u2212\u2500\u30FC\s]/g

/** Reads what a person types: full-width digits, any hyphen, a leading 〒. More than seven digits are never a postal code. */
export function readPostal(input: string): PostalInput {
  const digits = input.normalize('NFKC').replace(SEPARATORS, '').replace(/^〒/, '')
  if (!/^\d{0,7}$/.test(digits)) return { kind: 'not-a-postal-code' }
  return digits.length === 7 ? { kind: 'ok', code: digits } : { kind: 'partial', digits }
}

/**
 * Codes of the municipalities a postal code can belong to; empty where that is not known. For a number that `isListedPostal` does
 * not know they are those of its post office.
 */
export function municipalitiesForPostal(code7: string, { starts, codes }: PostalRanges): readonly string[] {
  if (!/^\d{7}$/.test(code7)) return []
  const wanted = Number(code7)
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= wanted) low = middle + 1
    else high = middle
  }
  return codes[low - 1] ?? []
}

/** Whether a postal code is in the published list, given as gap, run, gap, run, … from 0 on. */
export function isListedPostal(code7: string, listed: readonly number[]): boolean {
  const wanted = Number(code7)
  let at = 0
  for (let i = 0; i + 1 < listed.length; i += 2) {
    at += listed[i] as number
    if (wanted < at) return false
    at += listed[i + 1] as number
    if (wanted < at) return true
  }
  return false
}

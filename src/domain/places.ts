export interface Municipality {
  /** JIS X 0402, five digits, without the check digit */
  readonly code: string
  readonly name: string
  /** Hiragana */
  readonly kana: string
  readonly nameEn: string
  /** Municipal office. */
  readonly lat: number
  readonly lng: number
}

/** From and to (both included, as numbers) and the municipalities they lead to: mostly one, sometimes several. */
export type PostalRange = readonly [from: number, to: number, ...codes: string[]]

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
 * Codes of the municipalities of a postal code; empty when the ranges do not hold it. Ranges close the gaps between listed
 * codes of one municipality, so the answer may be an estimate for a number that no one uses.
 */
export function municipalitiesForPostal(code7: string, ranges: readonly PostalRange[]): readonly string[] {
  if (!/^\d{7}$/.test(code7)) return []
  const wanted = Number(code7)
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to, ...codes] = ranges[middle] as PostalRange
    if (wanted < from) high = middle - 1
    else if (wanted > to) low = middle + 1
    else return codes
  }
  return []
}

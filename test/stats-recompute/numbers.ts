/** The languages whose dates and numbers are read here. */
export const READ_IN = ['ja', 'ja-x-easy', 'en']

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** A date in the words of the three languages. */
export const DATE = new RegExp(
  [String.raw`(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?`, String.raw`(?:(\d{1,2}) )?(${MONTHS.join('|')}) (\d{4})`].join('|'),
  'g',
)
export interface Problem {
  readonly number: string
  readonly where: string
}

// 1億199万, 728万, 101.99 million; else digits with grouping and decimals
/** A number as a page writes it. */
export const NUMBER = /(?:(\d+)億)?(\d[\d,]*)万|(\d+\.\d+) million|([+−])?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)/g

export const two = (text: string | undefined) => (text ? text.padStart(2, '0') : undefined)

/** A date in words as YYYY, YYYY-MM or YYYY-MM-DD. */
export const isoOf = ([, y, m, d, day, name, year]: readonly (string | undefined)[]) =>
  [y ?? year, two(m) ?? two(name && String(MONTHS.indexOf(name) + 1)), two(d ?? day)].filter(Boolean).join('-')

/** A number as the facts write it. */
export const canonical = ([, oku, man, million, sign, digits]: readonly (string | undefined)[]) => {
  if (man) return String((Number(oku ?? 0) * 10_000 + Number(man.replaceAll(',', ''))) * 10_000)
  if (million) return String(Math.round(Number(million) * 1_000_000))
  return `${sign === '−' ? '-' : (sign ?? '')}${(digits ?? '').replaceAll(',', '')}`
}

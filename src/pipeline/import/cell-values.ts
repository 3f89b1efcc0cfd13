import { lastDayOf, localDate } from '../../domain/time/local-date'

/** Readers of single values as official files write them. Each gives null when the text cannot be that value. */

const HYPHEN_SIGNS = '-\u00ad\u2010-\u2015\u2212\u2500\u2501\uff0d\ufe63'
/** Hyphens, dashes, minus, box lines; NFKC leaves most of them apart. */
const HYPHENS = new RegExp(`[${HYPHEN_SIGNS}]`, 'g')
/** The long-vowel mark is a hyphen only after a digit or 丁目: センター keeps its own. */
const LONG_VOWEL_AS_HYPHEN = /(\d|丁目|番地|番|号)[ーｰ](?=\d)/g

/** Codes, numbers, addresses of the web: nothing in them can be written another way. */
const PLAIN_ALREADY = /^[!-~]*$/

/** NFKC, one kind of hyphen, one blank where there were several. */
export const plain = (text: string): string =>
  PLAIN_ALREADY.test(text)
    ? text
    : text.normalize('NFKC').replace(HYPHENS, '-').replace(LONG_VOWEL_AS_HYPHEN, '$1-').replace(/\s+/g, ' ').trim()

const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/g

/** Longer texts are no names and addresses but something else that slipped into their cell. */
const LONGEST = 150

const withinLength = (text: string): string | null => (text !== '' && text.length <= LONGEST ? text : null)

/** A name for display: blanks tidied, half-width kana made full, all else as written. Null when there is none, or a whole text. */
export const displayName = (text: string): string | null =>
  withinLength(
    text
      .replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
      .replace(/（改行）|\s+/g, ' ')
      .trim(),
  )

/** An address for display: full-width digits made plain. */
export const displayAddress = (text: string): string | null => withinLength(plain(text.replaceAll('（改行）', ' ')))

/** Whether an address leads to a house: it has a number, or says that the place has none. */
export const hasHouseNumber = (address: string): boolean => /\d|[一二三四五六七八九十]番|無番地|番地なし/.test(address)

const digitsOf = (text: string) => plain(text).replace(/[-\s]/g, '')

/** Seven digits; one or two leading zeros that a spreadsheet took away are put back. */
export function postalCode(text: string): string | null {
  const digits = digitsOf(text).replace(/^〒/, '')
  return /^\d{5,7}$/.test(digits) ? digits.padStart(7, '0') : null
}

/** Words before a number, and what is said about it behind or between. */
const ABOUT_NUMBER = /^(?:TEL|Tel|tel|電話番号|電話|代表)\s*[:.]?\s*|\((?=[^)]*[^\d)-])[^)]*\)|\s*内線.*$/g
const NEXT_NUMBER = /\s*[/、,;・]\s*|\s+(?=0\d)/

/** Whether a cell names more numbers than the one that `telephone` takes. */
export const hasSeveralNumbers = (text: string): boolean => NEXT_NUMBER.test(plain(text).replace(ABOUT_NUMBER, '').trim())

/** Digits and hyphens, ten or eleven digits, with the leading zero that a spreadsheet may have taken away; the first number of several. */
export function telephone(text: string): string | null {
  const [first = ''] = plain(text).replace(ABOUT_NUMBER, '').trim().split(NEXT_NUMBER)
  const written = first.replace(/[().\s-]+/g, '-').replace(/^-|-$/g, '')
  const number = /^[1-9]/.test(written) ? `0${written}` : written
  const digits = number.replaceAll('-', '')
  return /^0\d{9,10}$/.test(digits) && number.length <= 15 && /^[\d-]+$/.test(number) ? number : null
}

/** A postal code that was written before an address, and the address without it. */
export function postalAndAddress(text: string): { readonly postal: string | null; readonly address: string } {
  const written = plain(text)
  const [, postal = '', address = ''] = /^[(〒\s]*(\d{3}-?\d{4})[)\s]*(?=[^\d\s-])(.+)$/.exec(written) ?? []
  return postal ? { postal: postal.replace('-', ''), address } : { postal: null, address: written.replace(/^〒\s*/, '') }
}

/** Number of the fee table within the insurance institution code. */
export type FeeTable = '1' | '3' | '4'

/**
 * Ten digits: prefecture 2, fee table 1, number 7. Takes ten, nine (without the fee table) or up to seven digits,
 * with any marks between them (`01,1047,8`), and puts back lost leading zeros.
 */
export function institutionCode(text: string, prefecture: string, feeTable: FeeTable): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s,.\-・]/g, '')
    .replace(HYPHENS, '')
  if (!/^\d+$/.test(digits)) return null
  if (digits.length === 10) return digits.startsWith(prefecture + feeTable) ? digits : null
  if (digits.length === 9) return digits.startsWith(prefecture) ? prefecture + feeTable + digits.slice(2) : null
  return digits.length >= 5 && digits.length <= 7 ? prefecture + feeTable + digits.padStart(7, '0') : null
}

/** 5 to 13 letters and digits that begin with the prefecture; a leading zero is put back only where that makes it begin so. */
export function naviiId(text: string, prefecture: string): string | null {
  const written = digitsOf(text)
  const id = !written.startsWith(prefecture) && `0${written}`.startsWith(prefecture) ? `0${written}` : written
  return /^[0-9A-Za-z]{5,13}$/.test(id) && id.startsWith(prefecture) ? id : null
}

/** '01' to '47' */
export function prefectureCode(text: string): string | null {
  const digits = digitsOf(text)
  const code = digits.padStart(2, '0')
  return /^\d{1,2}$/.test(digits) && code >= '01' && code <= '47' ? code : null
}

/** 35°41'40.5"N, 35度41分40.5秒, 35.41.40.5 */
const SEXAGESIMAL = /^(\d{1,3})[°度.:]\s?(\d{1,2})['′分.:]\s?(\d{1,2}(?:\.\d+)?)(?:"|″|''|秒)?$/

/** Degrees with decimals, or with minutes and seconds. */
export function degrees(text: string): number | null {
  const written = plain(text.replace(/[’′]/g, "'").replace(/[”″]/g, '"'))
    .replace(/^(?:北緯|東経|[NE])\s*|\s*(?:[NE]|度|°)$/g, '')
    .trim()
  if (/^-?\d{1,3}(\.\d+)?$/.test(written)) return Number(written)
  const [, whole, minutes, seconds] = SEXAGESIMAL.exec(written)?.map(Number) ?? []
  if (whole === undefined || minutes === undefined || seconds === undefined || minutes >= 60 || seconds >= 60) return null
  return whole + minutes / 60 + seconds / 3600
}

/** A whole number, `1,234` too. */
export function wholeNumber(text: string): number | null {
  const digits = plain(text).replace(/,(?=\d{3})/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null
}

/** 0 to 100; a percent sign may follow. */
export function percent(text: string): number | null {
  const digits = plain(text).replace(/\s?%$/, '')
  const value = Number(digits)
  return /^\d{1,3}(\.\d+)?$/.test(digits) && value <= 100 ? value : null
}

/** `http://wwwexample.com` has lost its dot: it may belong to anyone, so it is no link for a patient. */
const hasLostDot = ({ hostname }: URL) => /^www[^.]+\.[^.]+$/.test(hostname)

/** One address with http or https. */
export function webAddress(text: string): string | null {
  const address = text.normalize('NFKC').trim()
  if (!/^https?:\/\/[^\s、,"<>]+$/i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.hostname.includes('.') && !hasLostDot(url) && !url.username
    ? address.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : null
}

const ERA_STARTS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  S: 1925,
  H: 1988,
  R: 2018,
}
const ERA_DAY = /(明治|大正|昭和|平成|令和|[SHR])\s*(\d{1,2}|元)\s*(?:年|\.|\/|-)\s*(\d{1,2})\s*(?:月|\.|\/|-)\s*(\d{1,2})/
const PLAIN_DAY = /(\d{4})\s*(?:年|\.|\/|-)\s*(\d{1,2})\s*(?:月|\.|\/|-)\s*(\d{1,2})/

function dayOf(year: number, month: string, day: string): string | null {
  try {
    return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  } catch {
    return null
  }
}

const NUMERALS = /[〇一二三四五六七八九十]+(?=[年月日])/g

/** 二十八 → 28, for the numbers of a date */
function numeral(text: string): string {
  if (!text.includes('十')) return [...text].map((sign) => '〇一二三四五六七八九'.indexOf(sign)).join('')
  const [tens = '', ones = ''] = text.split('十')
  return String((tens ? Number(numeral(tens)) : 1) * 10 + (ones ? Number(numeral(ones)) : 0))
}

/** The first day named in a text, `YYYY-MM-DD`: `令和 7年 6月 1日`, `令和七年六月一日`, `R7.6.1`, `2025/6/1`. Null for days that do not exist. */
export function day(text: string): string | null {
  const written = plain(text).replace(NUMERALS, numeral)
  const era = ERA_DAY.exec(written)
  if (era) {
    const [, name = '', year = '', month = '', date = ''] = era
    return dayOf((ERA_STARTS[name] as number) + (year === '元' ? 1 : Number(year)), month, date)
  }
  const [, year = '', month = '', date = ''] = PLAIN_DAY.exec(written) ?? []
  return year ? dayOf(Number(year), month, date) : null
}

/** 'YYYY-MM' from 2023 on, when online checks began to be counted: `2026-05`, `2026/5`, `令和8年5月`. */
export function month(text: string): string | null {
  const first = day(`${plain(text).replace(/[年月/.-]?$/, '')}-1`)
  return first && first >= '2023' ? first.slice(0, 7) : null
}

const ERA_MONTH = /(平成|令和|[HR])\s*(\d{1,2}|元)\s*(?:年|\.|\/|-)\s*(\d{1,2})\s*月?(?!\s*(?:\.|\/|-)?\d)/
const PLAIN_MONTH = /(20\d{2})\s*(?:年|\/|-|\.)\s*(\d{1,2})\s*月?(?!\s*(?:\.|\/|-)?\d)/

/** The last day of the first month named in a text that names no day: `令和6年12月` is 2024-12-31. */
export function endOfMonth(text: string): string | null {
  const written = plain(text)
  const era = ERA_MONTH.exec(written)
  const [, year = '', number = ''] = PLAIN_MONTH.exec(written) ?? []
  const first = era ? day(`${era[1]}${era[2]}年${era[3]}月1日`) : year ? dayOf(Number(year), number, '1') : null
  return first && lastDayOf(first.slice(0, 7))
}

/** The day in a file name such as `05_pharmacy_20260601.csv`, `R80401.csv`, `r8_4_1.csv` or `260401.csv`. */
export function dayInName(name: string): string | null {
  const found = [...name.matchAll(/(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)].at(-1)
  const [, year = '', month = '', date = ''] = found ?? []
  if (year) return dayOf(Number(year), month, date)
  const era = /(?:(?<![A-Za-z])r|R)(0?\d|1\d)(?:[-_.](\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(name)
  if (era) return dayOf(2018 + Number(era[1]), era[2] ?? era[4] ?? '', era[3] ?? era[5] ?? '')
  const [, short = '', shortMonth = '', shortDate = ''] = /(?<!\d)(2\d)(\d{2})(\d{2})(?!\d)/.exec(name) ?? []
  return short ? dayOf(2000 + Number(short), shortMonth, shortDate) : null
}

/** The last day of the month in a file name such as `iryokikan_202604.csv`. */
export function monthInName(name: string): string | null {
  const [, year = '', month = ''] = [...name.matchAll(/(?<!\d)(20\d{2})[-_]?(0[1-9]|1[0-2])(?![-_]?\d)/g)].at(-1) ?? []
  return year ? lastDayOf(`${year}-${month}`) : null
}

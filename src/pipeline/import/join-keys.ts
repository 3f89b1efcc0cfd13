import type { Facility } from '../../domain/find/facilities'
import { joiningKana, todaysForms } from '../../domain/find/spelling'
import { plain } from './cell-values'
import { splitPrefecture } from './municipalities'

/** Legal forms before or after a name, long ones first so that none leaves a rest. */
export const LEGAL_FORMS =
  /社会福祉法人恩賜財団済生会支部|独立行政法人国立病院機構|独立行政法人地域医療機能推進機構|地方独立行政法人|国立大学法人|独立行政法人|特定医療法人社団|特定医療法人財団|社会医療法人社団|社会医療法人財団|特定医療法人|社会医療法人|医療法人社団|医療法人財団|医療法人|社会福祉法人|公益社団法人|公益財団法人|一般社団法人|一般財団法人|学校法人|宗教法人|株式会社|有限会社|合同会社|合資会社|\((?:医社|医財|医|社|財|福|株|有|同|独)\)/g

const tidy = (name: string): string =>
  joiningKana(todaysForms(plain(name)))
    .replace(/[\s・･'"「」]/g, '')
    .toLowerCase()

/** A name as it is compared: NFKC, without legal forms, blanks, middle dots and quotation marks. */
export const normalName = (name: string): string => tidy(name).replace(LEGAL_FORMS, '')

const KANJI_DIGITS = '〇一二三四五六七八九'

/** 十三丁目 → 13丁目 */
function kanjiNumber(text: string): string {
  const [tens, ones] = text.includes('十') ? (text.split('十') as [string, string]) : ['', text]
  if (!text.includes('十')) return String(KANJI_DIGITS.indexOf(ones))
  return String((tens ? KANJI_DIGITS.indexOf(tens) : 1) * 10 + (ones ? KANJI_DIGITS.indexOf(ones) : 0))
}

/** An address as it is compared: without prefecture, district, blanks and 大字, numbers joined by hyphens (1丁目2番3号 → 1-2-3). */
export const normalAddress = (address: string): string =>
  splitPrefecture(address)
    .rest.replace(/^.{1,4}?郡(?=[^市区]{1,6}[町村])/, '')
    .replace(/大字/g, '')
    .replace(/([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=丁目)/g, kanjiNumber)
    .replace(/(?<=\d)(?:丁目|番地の?|番|号)(?:の(?=\d))?/g, '-')
    .replace(/(?<=\d)の(?=\d)/g, '-')
    .replace(/-+/g, '-')
    .replace(/-(?=\D|$)/g, '')
    .toLowerCase()

/** Up to the end of the house number: the name of a building may be written or left out. */
export const withoutBuilding = (address: string): string => /^.*?\d+(?:-\d+)+/.exec(address)?.[0] ?? address

type Named = Pick<Facility, 'name' | 'shortName'>

/** The spellings under which a name may be met again; the strict ones first. */
export function joinNames({ name, shortName }: Named): string[] {
  const tidied = tidy(name)
  const whole = tidied.replace(LEGAL_FORMS, '')
  const short = shortName === name ? whole : normalName(shortName)
  // 医療法人 岩下会 岩下病院 → 岩下病院: the corporation's own name goes too, where a legal form tells that it is one.
  const withoutCorporation = whole === tidied ? whole : whole.replace(/^.{1,14}?会(?=.{3})/, '')
  return [...new Set([whole, short, withoutCorporation])].filter(Boolean)
}

/** All keys under which a facility may be met again; the strict ones first. */
export function joinKeys(
  { name, shortName, address }: Named & Pick<Facility, 'address'>,
  names = joinNames({ name, shortName }),
): string[] {
  const place = normalAddress(address)
  const places = [...new Set([place, withoutBuilding(place)])]
  return places.flatMap((own) => names.map((spelling) => `${spelling}|${own}`))
}

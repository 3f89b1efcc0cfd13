import type { Kind } from '../../domain/figures/usage'
import { plain } from './cell-values'

/** The first word that fits: 歯科 before 診療所, which both kinds of clinic are called; 病院 last, for 病院附属クリニック and 病院前薬局. */
const WORDS: readonly [RegExp, Kind][] = [
  [/薬局|薬店|調剤|ファーマシー|pharmacy/i, 4],
  [/助産/, 3],
  [/歯科|デンタル|dental|口腔/i, 2],
  [/診療所|[医醫]院|クリニ[ッツ]ク|くりにっく|clinic|診療室|医務室|保健所|保健センター|保健福祉センター/i, 1],
  [/病院|ホスピタル|hospital/i, 0],
]

/** A medical field at the end of a name tells a clinic: みほん整形外科, みほん内科・小児科. */
const FIELD =
  /(?<!歯)科(?:外科)?$|(?:内科|眼科|外科|皮膚科|小児科|耳鼻咽喉科|産婦人科|婦人科|泌尿器科|精神科|心療内科|循環器科)(?:[・\s]|$)/

/** A medical field elsewhere in a name that has no other word: みほん眼科前橋. */
const FIELD_WITHIN = /(?:内科|眼科|外科|皮膚科|皮フ科|小児科|耳鼻咽喉科|産婦人科|婦人科|泌尿器科|精神科|心療内科|循環器科)/

/** Beds from which on the law speaks of a hospital. */
const HOSPITAL_BEDS = 20

const wordsIn = (text: string): Kind[] => [...new Set(WORDS.filter(([word]) => word.test(text)).map(([, kind]) => kind))]

/** What a name says by its words; null when it has none that tells. */
export function kindOfName(name: string): Kind | null {
  if (/(?:病院|ホスピタル|hospital)$/i.test(name)) return 0
  const [first] = wordsIn(name)
  return first ?? (FIELD.test(name) || (FIELD_WITHIN.test(name) && !/歯科/.test(name)) ? 1 : null)
}

/** Names of hospitals that do not say so, and of others that are none: nothing tells which. */
const HOSPITAL_OR_NOT = /センター|療養|療育|医療院|[園荘]$/

/** What all rows of a list or below a heading are; `medical`: hospital or clinic, not dental. */
export type ListKind = Kind | 'medical'

const bedsIn = (text: string): number => [...text.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)

function medicalKind(name: string, beds: string | null): Kind | null {
  if (beds !== null) return bedsIn(plain(beds).replaceAll(',', '')) >= HOSPITAL_BEDS ? 0 : 1
  return HOSPITAL_OR_NOT.test(name) ? null : 1
}

/** What a cell of kinds says. A cell with words for several kinds (病院・診療所) is a heading, not an answer. */
export function kindOfCell(cell: string): Kind | null {
  // 歯科診療所 and 病院附属診療所 are one kind in two words.
  const parts = cell.split(/[・、,/\s]+|又は|または|及び/).filter(Boolean)
  const kinds = new Set(parts.flatMap((part) => wordsIn(part)[0] ?? []))
  return kinds.size === 1 && !/医療機関/.test(cell) ? ([...kinds][0] as Kind) : null
}

/** Third digit of a ten-digit institution code: the fee table. */
const kindOfCode = (code: string): 'medical' | 2 | 4 | null =>
  /^\d{10}$/.test(code) ? (({ 1: 'medical', 3: 2, 4: 4 } as const)[code[2] as '1'] ?? null) : null

const onlyDental = (specialities: string): boolean => {
  const fields = specialities.split(/[・、,/\s;]+/).filter(Boolean)
  return fields.length > 0 && fields.every((field) => /歯科|口腔/.test(field))
}

export interface KindClues {
  readonly name: string
  /** The cell of kinds. */
  readonly kind: string
  readonly code: string
  readonly specialities: string
  /** Null where the list has no such column. */
  readonly beds: string | null
  /** What the whole list, or the heading above the row, is of; null where they do not tell. */
  readonly ofList: ListKind | null
  /** What the directory has under this name and address. */
  readonly known: () => Kind | null
}

/**
 * The kind of a facility; null when nothing tells: never guessed. 無床診療所 is the standard's word for dental clinics too, so a clinic is
 * looked at again: by its code, its name, its fields.
 */
export function facilityKind({ name, kind, code, specialities, beds, ofList, known }: KindClues): Kind | null {
  const [ownName, ownKind] = [plain(name), plain(kind)]
  const byCode = kindOfCode(plain(code))
  const byCell = kindOfCell(ownKind)
  const byName = kindOfName(ownName)
  if (byCode === 2 || byCode === 4) return byCode
  if (byCell === 1 || (byCell === null && byName === 1)) {
    if (byCode === 'medical') return 1
    return byName === 2 || onlyDental(plain(specialities)) ? 2 : 1
  }
  const isMedical = byCode === 'medical' || ofList === 'medical' || /^医科$/.test(ownKind)
  if (byCell !== null) return byCell
  if (byName !== null) return isMedical && byName === 2 ? 1 : byName
  const byDirectory = known()
  if (byDirectory !== null) return byDirectory
  if (ofList !== null && ofList !== 'medical') return ofList
  if (onlyDental(plain(specialities))) return 2
  if (byCode === 'medical') return medicalKind(ownName, beds ?? '')
  return isMedical ? medicalKind(ownName, beds) : null
}

/** What a title or a file name says about all rows: 薬局一覧, hospital_20260401. Null when it names several kinds, or none. */
export function kindOfList(texts: readonly string[]): ListKind | null {
  for (const text of texts) {
    const own = plain(text)
      .replace(/歯科医院|歯科診療所/g, '歯科')
      .replace(/調剤薬局/g, '薬局')
    if (/医科/.test(own) && !/[歯薬]/.test(own)) return 'medical'
    const kinds = wordsIn(own)
    if (kinds.length === 1 && !/医療機関|医療施設/.test(own)) return kinds[0] as Kind
  }
  return null
}

import type { Kind } from '../../domain/figures/usage'
import { normalAddress, normalName, withoutBuilding } from './join-keys'
import { municipalityName } from './municipalities'
import type { PartRow } from './parts'

/** Hospitals and clinics stand for each other: lists draw the line differently. */
const classOf = (kind: Kind): string => (kind <= 1 ? 'medical' : String(kind))

/** Words that many names share. */
const COMMON =
  /クリニック|病院|医院|診療所|薬局|薬店|歯科|デンタル|内科|外科|整形|眼科|皮膚科|小児科|耳鼻|咽喉科|婦人科|泌尿器科|心療|精神科|胃腸|循環器|調剤|ファーマシー|センター|店$/g

const pairsOf = (name: string): Set<string> => {
  const core = normalName(name).replace(COMMON, ' ')
  return new Set([...core].flatMap((_, i) => (/\s/.test(core.slice(i, i + 2)) || i + 2 > core.length ? [] : core.slice(i, i + 2))))
}

/** Whether two names have more in common than what such places are called. */
function namesAreLike(a: PartRow, b: PartRow): boolean {
  const pairs = pairsOf(a.name)
  return [...pairsOf(b.name)].some((pair) => pairs.has(pair))
}

const bare = ({ address, municipality }: PartRow) => {
  const place = normalAddress(address)
  const town = normalAddress(municipalityName(municipality) ?? '')
  return place.startsWith(town) ? place.slice(town.length) : place
}

/** The quarter: the same name in another one is another facility. */
const quarterOf = (row: PartRow) => bare(row).slice(0, 2)

const keysOf = (row: PartRow) => {
  const kind = classOf(row.kind)
  const phone = row.tel?.replaceAll('-', '')
  const house = withoutBuilding(normalAddress(row.address))
  return {
    name: `${kind}|${row.municipality}|${normalName(row.shortName) || normalName(row.name)}|${quarterOf(row)}`,
    house: /\d/.test(house) ? `${kind}|${row.municipality}|${house}` : null,
    phone: phone ? `${kind}|${phone}` : null,
  }
}

const push = (index: Map<string, PartRow[]>, key: string | null, row: PartRow) => {
  if (key !== null) index.set(key, [...(index.get(key) ?? []), row])
}

/**
 * Facilities by what a second row of the same one would most likely share: phone; name and quarter; house and a part of the name.
 * A house alone tells nothing: many have several practices.
 */
export function likenessIndex(facilities: Iterable<PartRow>): { likeOf(row: PartRow): PartRow | undefined } {
  const [names, houses, phones] = [new Map<string, PartRow[]>(), new Map<string, PartRow[]>(), new Map<string, PartRow[]>()]
  for (const facility of facilities) {
    const { name, house, phone } = keysOf(facility)
    push(names, name, facility)
    push(houses, house, facility)
    push(phones, phone, facility)
  }
  return {
    likeOf: (row) => {
      const { name, house, phone } = keysOf(row)
      const near = [...(names.get(name) ?? []), ...(phones.get(phone ?? '') ?? [])]
      return near[0] ?? houses.get(house ?? '')?.find((own) => namesAreLike(own, row))
    },
  }
}

import type { Position } from '../../domain/distance'
import type { FindArea } from '../../domain/find-order'
import { type DeviceFix, nearestArea, placeOfFix } from '../../domain/find-place'
import { type Municipality, municipalitiesForPostal, readPostal } from '../../domain/places'
import type { PlaceIndex } from '../../domain/places-index'
import type { UsageObservation } from '../../domain/usage'
import type { FindRequest } from './find-props'
import type { Located } from './locate'

/** A municipality to search from, with its name as text with markup. */
export type NamedArea = FindArea & { readonly label: string }

/** Where the list starts from. `here`: the rounded position of the device, with the municipality nearest to it. */
export type Place =
  | { readonly kind: 'municipality'; readonly area: NamedArea }
  | { readonly kind: 'here'; readonly position: Position; readonly nearest: NamedArea; readonly nearestKm: number }

export type ProblemName = 'nothing' | 'postal' | 'elsewhere' | 'denied' | 'timeout' | 'unavailable' | 'outsideJapan' | 'inaccurate'

/** What a request leads to. */
export type Step =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'several'; readonly areas: readonly NamedArea[] }
  | { readonly kind: 'problem'; readonly name: ProblemName; readonly field: 'postal' | 'municipality' }

const problem = (name: ProblemName, field: 'postal' | 'municipality' = 'municipality'): Step => ({ kind: 'problem', name, field })

function labelOf({ name, kana, nameEn }: Municipality, lang: string): string {
  if (lang === 'ja-x-easy') return `{${name}|${kana}}`
  return lang.startsWith('ja') ? name : `${nameEn} (${name})`
}

/** The figure of a municipality: the newest one when there are several. */
function figureOf(code: string, observations: readonly UsageObservation[]): UsageObservation | null {
  const own = observations.filter(({ scope, key }) => scope === 'municipality' && key === code)
  return own.reduce<UsageObservation | null>((newest, one) => (newest && newest.month >= one.month ? newest : one), null)
}

/** The municipalities with their figures and their names in a language. */
export const namedAreas = ({ municipalities }: PlaceIndex, observations: readonly UsageObservation[], lang: string): NamedArea[] =>
  municipalities.map((municipality) => {
    const { code, lat, lng } = municipality
    return { code, lat, lng, label: labelOf(municipality, lang), usage: figureOf(code, observations) }
  })

const ofMunicipality = (area: NamedArea): Step => ({ kind: 'place', place: { kind: 'municipality', area } })

/** The step after the fields were sent: the postal code counts when there is one, else the municipality. */
export function stepOfFields({ postal, municipality }: FindRequest, index: PlaceIndex, areas: readonly NamedArea[]): Step {
  if (postal.trim() === '') {
    const area = areas.find(({ code }) => code === municipality)
    return area ? ofMunicipality(area) : problem('nothing')
  }
  const input = readPostal(postal)
  if (input.kind !== 'ok') return problem('postal', 'postal')
  const codes = municipalitiesForPostal(input.code, index.postal)
  const [first, ...others] = areas.filter(({ code }) => codes.includes(code))
  if (!first) return problem('elsewhere', 'postal')
  return others.length > 0 ? { kind: 'several', areas: [first, ...others] } : ofMunicipality(first)
}

/** The step after the device was asked where it is. */
export function stepOfLocated(located: Located, areas: readonly NamedArea[]): Step {
  if (located.kind !== 'fix') return problem(located.kind)
  return stepOfFix(located.fix, areas)
}

function stepOfFix(fix: DeviceFix, areas: readonly NamedArea[]): Step {
  const place = placeOfFix(fix)
  if (place.kind !== 'at') return problem(place.kind === 'inaccurate' ? 'inaccurate' : 'outsideJapan')
  const nearest = nearestArea(areas, place.position)
  if (!nearest) return problem('unavailable')
  return { kind: 'place', place: { kind: 'here', position: place.position, nearest: nearest.area, nearestKm: nearest.km } }
}

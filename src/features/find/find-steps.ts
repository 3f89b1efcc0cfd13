import { placeOfFix } from '../../domain/find/find-place'
import type { Asked } from './engine/messages'
import type { Where } from './find-address'
import type { FindRequest } from './find-props'
import type { Located } from './locate'

export type FormField = 'postal' | 'prefecture' | 'municipality'
export type ProblemName =
  | 'nothing'
  | 'postal'
  | 'unknownPostal'
  | 'again'
  | 'denied'
  | 'timeout'
  | 'unavailable'
  | 'outsideJapan'
  | 'inaccurate'

/** What a request leads to: something to look for, or a word in the form about what is missing. */
export type Step =
  | { readonly kind: 'ask'; readonly asked: Asked }
  /** The device must be asked where it is. */
  | { readonly kind: 'locate' }
  | { readonly kind: 'problem'; readonly name: ProblemName; readonly field: FormField }

const FIELDS: Partial<Record<ProblemName, FormField>> = { postal: 'postal', unknownPostal: 'postal' }

/** A problem with the field where it is solved: without a position, choosing starts at the prefecture. */
export const problem = (name: ProblemName, field: FormField = FIELDS[name] ?? 'prefecture'): Step => ({ kind: 'problem', name, field })

/** The step after the fields were sent: the postal code counts when there is one, else the municipality, else the prefecture alone. */
export function stepOfFields({ postal, prefecture, municipality }: Pick<FindRequest, 'postal' | 'prefecture' | 'municipality'>): Step {
  if (postal.trim() !== '') return { kind: 'ask', asked: { by: 'postal', postal } }
  if (municipality) return { kind: 'ask', asked: { by: 'municipality', code: municipality } }
  return prefecture ? { kind: 'ask', asked: { by: 'prefecture', code: prefecture } } : problem('nothing')
}

/** The step after the device was asked where it is. */
export function stepOfLocated(located: Located): Step {
  if (located.kind !== 'fix') return problem(located.kind)
  const place = placeOfFix(located.fix)
  if (place.kind !== 'at') return problem(place.kind === 'inaccurate' ? 'inaccurate' : 'outsideJapan')
  return { kind: 'ask', asked: { by: 'here', ...place.position } }
}

/** The step after an address was opened. A device is asked again only where it may be without a question out of the blue. */
export function stepOfAddress(where: Where | undefined, mayLocate: boolean): Step {
  if (!where) return problem('nothing')
  if (where.by === 'here') return mayLocate ? { kind: 'locate' } : problem('again')
  return { kind: 'ask', asked: where }
}

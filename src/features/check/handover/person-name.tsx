import type { VNode } from 'preact'
import type { Person } from '../../../domain/check/person'
import { type HandoverWords, labelText } from './handover-texts'

type Named = Pick<Person, 'label' | 'initials'> & { readonly id?: string }

/** The second and later people with the same label are told apart by the number at the end of their id. */
const numberOf = ({ id }: Named): string | undefined => /-(\d+)$/.exec(id ?? '')?.[1]

/** What a person is called, for attributes and options. */
export function nameOf(person: Named, words: HandoverWords): string {
  const who = person.initials ?? words.t(labelText(person.label))
  const number = numberOf(person)
  return number ? words.t('handover.numbered', { who, number }) : who
}

/** What a person is called, shown. As a piece of the page: initials are never read as markup. */
export function nameShown(person: Named, words: HandoverWords): VNode {
  const who = <>{person.initials ?? words.r(labelText(person.label))}</>
  const number = numberOf(person)
  return <b>{number ? words.r('handover.numbered', { who, number }) : who}</b>
}

import type { FunctionComponent } from 'preact'
import { Building, House, Person, Pill, Tooth } from './place-pictograms'

// By kind of facility: hospital, clinic, dental clinic, maternity home, pharmacy.
const SIGNS: readonly FunctionComponent<{ readonly small?: boolean }>[] = [Building, House, Tooth, Person, Pill]

/** The pictogram of a kind of facility, from 0 to 4. */
export function KindSign({ kind, small = true }: { readonly kind: number; readonly small?: boolean }) {
  const Sign = SIGNS[kind] ?? House
  return <Sign small={small} />
}

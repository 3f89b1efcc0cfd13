import { usePage } from '../../page/page-context'

const PLACES = {
  visit: ['R-109b'],
  manual: ['R-109d'],
  online: ['R-049'],
  standIn: ['R-053', 'R-109c'],
  disaster: ['R-191'],
} as const

/** How insurance is checked away from the desk of a clinic: at home, at a bone-setter's, online, for somebody else, after a disaster. */
export function Elsewhere() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section>
      <h2>{r('desk.elsewhere.title')}</h2>
      {(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((place) => (
        <details key={place} data-facts={cite(...PLACES[place])}>
          <summary>{r(`desk.elsewhere.items.${place}.q`)}</summary>
          <p>{r(`desk.elsewhere.items.${place}.a`)}</p>
        </details>
      ))}
    </section>
  )
}

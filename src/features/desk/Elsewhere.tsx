import { Fold } from '../../page/Fold'
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
    <Fold title={r('desk.elsewhere.title')}>
      {(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((place) => (
        <div key={place} data-facts={cite(...PLACES[place])}>
          <h3>{r(`desk.elsewhere.items.${place}.q`)}</h3>
          <p>{r(`desk.elsewhere.items.${place}.a`)}</p>
        </div>
      ))}
    </Fold>
  )
}

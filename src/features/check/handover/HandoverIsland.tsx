import { useEffect, useState } from 'preact/hooks'
import type { HandoverView } from './HandoverView'
import type { HandoverProps } from './handover-props'

/** Fetches what hands over and receives lists: it needs what the phone keeps, and comes when the page can be read already. */
export function HandoverIsland(props: HandoverProps) {
  const [loaded, setLoaded] = useState<{ readonly View: typeof HandoverView } | 'failed'>()
  useEffect(() => {
    import('./HandoverView').then(
      ({ HandoverView }) => setLoaded({ View: HandoverView }),
      () => setLoaded('failed'),
    )
  }, [])
  if (loaded && loaded !== 'failed') return <loaded.View {...props} />
  return (
    <p role="status" class="with-script">
      {props.words.r(loaded ? 'handover.failed' : 'handover.looking')}
    </p>
  )
}

import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type PeopleHere, peopleHere, withAct } from '../../../storage/people-here'
import { askToPersist } from '../../../storage/persist'
import { FIRST_PERSON, newPerson } from '../../../storage/person-record'
import { watchPerson } from '../../../storage/person-watch'
import type { Do, HandoverProps } from './handover-props'
import { handedFragment } from './links'
import { PeopleList } from './PeopleList'
import { Receive } from './Receive'
import { Send } from './Send'

/** Hands over and receives: what the address brought comes first, else the lists of this phone. */
export function HandoverView(props: HandoverProps) {
  const { words, steps, site } = props
  const [here, setHere] = useState<PeopleHere>()
  const [fragment, setFragment] = useState(() => handedFragment(location, document))
  const [message, setMessage] = useState<VNode>()
  const status = useRef<HTMLDivElement>(null)
  const isActing = useRef(false)

  useEffect(() => {
    // A link opened while the page is open. Moving about on the page ("to the content") leaves a link being read alone.
    const arrived = () => {
      const next = handedFragment(location, document)
      if (next === undefined) return
      setMessage(undefined)
      setFragment(next)
    }
    addEventListener('hashchange', arrived)
    let stop = () => {}
    let isGone = false
    void peopleHere().then((found) => {
      setHere(found)
      if (isGone) return
      const shown = found.people.find(({ id }) => id === found.currentId) ?? newPerson(found.currentId)
      stop = watchPerson(shown, () => void peopleHere().then(setHere))
    })
    return () => {
      isGone = true
      stop()
      removeEventListener('hashchange', arrived)
    }
  }, [])
  useEffect(() => {
    if (message) status.current?.focus()
  }, [message])

  if (!here) return <p role="status">{words.r('handover.looking')}</p>
  const act: Do = async (what, tell) => {
    // The second of two quick taps is the same wish.
    if (isActing.current) return
    isActing.current = true
    const after = await withAct(here, what)
    isActing.current = false
    setHere(after)
    setMessage(tell(after))
    if (after.isKept && what.kind !== 'remove') void askToPersist()
  }
  const finish = (told?: VNode) => {
    history.replaceState(null, '', location.pathname)
    setFragment(undefined)
    if (told) setMessage(told)
  }
  const current = here.people.find(({ id }) => id === here.currentId) ?? newPerson(FIRST_PERSON)
  return (
    <>
      {!here.isKept && <p class="note mind">{words.r('handover.notKept')}</p>}
      {/* Read out because it takes the focus: as a live region it would be said twice. */}
      <div class="told" tabIndex={-1} ref={status}>
        {message}
      </div>
      {fragment === undefined ? (
        <>
          <Send key={current.id} words={words} site={site} steps={steps} person={current} />
          <PeopleList words={words} here={here} act={act} steps={steps} />
        </>
      ) : (
        <Receive
          key={fragment}
          words={words}
          site={site}
          steps={steps}
          fragment={fragment}
          people={here.people}
          act={act}
          finish={finish}
        />
      )}
    </>
  )
}

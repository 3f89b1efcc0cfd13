/** Ends the waiting: taps made meanwhile are done now, or forgotten when nothing will ever answer them. */
export type EndOfWait = (isAlive: boolean) => void

/**
 * Holds back taps on buttons, and forms sent by the keyboard, until the page's islands answer. Links and boxes work without script
 * and are left alone.
 */
export function holdTaps(root: Document): EndOfWait {
  const held = new Set<HTMLElement>()
  const hold = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const isSent = event.type === 'submit'
    const wanted = isSent ? (event as SubmitEvent).submitter : button
    if ((!wanted && !isSent) || wanted?.closest('#update-offer')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (wanted) held.add(wanted)
  }
  for (const kind of ['click', 'submit']) root.addEventListener(kind, hold, true)
  return (isAlive) => {
    for (const kind of ['click', 'submit']) root.removeEventListener(kind, hold, true)
    if (isAlive) for (const button of held) if (button.isConnected) button.click()
    held.clear()
  }
}

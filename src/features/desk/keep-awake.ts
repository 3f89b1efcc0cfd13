const say = (note: HTMLElement, what: 'refused' | 'lost' | undefined) => {
  for (const part of note.querySelectorAll<HTMLElement>('[data-say]')) part.hidden = part.dataset.say !== what
}

/**
 * Brings the "keep the screen on" button of a staff card to life. The button shows what is so, not what was asked for; a lock that
 * is refused, or taken away while the card is seen, is said in `note`. Where the browser cannot do it the button stays hidden.
 */
export function offerKeepAwake(button: HTMLElement, note: HTMLElement): void {
  if (!('wakeLock' in navigator)) return
  let isWanted = false
  let lock: WakeLockSentinel | undefined
  let isBusy = false
  const show = () => button.setAttribute('aria-pressed', String(lock !== undefined))
  const released = (which: WakeLockSentinel) => {
    if (lock !== which) return
    lock = undefined
    // The browser lets go of the lock whenever the page is hidden; it is asked for anew when the page is seen again.
    if (!document.hidden) {
      isWanted = false
      say(note, 'lost')
    }
    show()
  }
  const hold = async () => {
    try {
      const held = await navigator.wakeLock.request('screen')
      lock = held
      held.addEventListener('release', () => released(held))
      say(note, undefined)
    } catch {
      // Low battery or a browser setting: the card works all the same.
      if (document.hidden) return
      say(note, 'refused')
      isWanted = false
    }
  }
  const letGo = async () => {
    const held = lock
    lock = undefined
    await held?.release().catch(() => undefined)
  }
  // One step at a time: a tap while the browser still answers is carried out after it.
  const settle = async () => {
    if (isBusy) return
    isBusy = true
    while (isWanted !== (lock !== undefined) && !(isWanted && document.hidden)) {
      await (isWanted ? hold() : letGo())
    }
    isBusy = false
    show()
  }
  button.addEventListener('click', () => {
    isWanted = !isWanted
    void settle()
  })
  document.addEventListener('visibilitychange', () => void settle())
  show()
  button.hidden = false
}

/** Brings the "keep the screen on" button of a staff card to life. Where the browser cannot do it the button stays hidden. */
export function offerKeepAwake(button: HTMLElement): void {
  if (!('wakeLock' in navigator)) return
  let isWanted = false
  const show = () => button.setAttribute('aria-pressed', String(isWanted))
  let lock: WakeLockSentinel | undefined
  const hold = async () => {
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      // Low battery or a browser setting: the card works all the same.
      isWanted = false
      button.hidden = true
    }
    show()
  }
  button.addEventListener('click', () => {
    isWanted = !isWanted
    show()
    if (isWanted) void hold()
    else void lock?.release()
  })
  // The browser lets go of the lock when the page is hidden.
  document.addEventListener('visibilitychange', () => {
    if (isWanted && !document.hidden) void hold()
  })
  show()
  button.hidden = false
}

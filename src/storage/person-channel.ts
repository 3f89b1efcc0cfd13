/** Where tabs tell each other to look whose list is shown, and what it says. */
export const PERSON_CHANNEL = 'madoguchi-person'

/** Tells the other tabs. */
export function tellOfPerson(): void {
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(PERSON_CHANNEL)
  channel.postMessage('')
  channel.close()
}

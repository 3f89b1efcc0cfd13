import type { Person } from '../domain/check/person'
import { readCurrentPerson } from './people'
import { PERSON_CHANNEL } from './person-channel'

const markOf = ({ id, label, answers, certificateDate, cardDate }: Person): string =>
  JSON.stringify([id, label, answers, certificateDate, cardDate])

/**
 * Notices that another person was chosen elsewhere, or that this one's answers changed there: by another tab, or while the page
 * waited in the browser's memory. Returns what ends the watching.
 */
export function watchPerson(shown: Person, changed: (now: Person) => void): () => void {
  let mark = markOf(shown)
  let channel: BroadcastChannel | undefined
  const look = () =>
    readCurrentPerson().then(
      (now) => {
        if (markOf(now) === mark) return
        mark = markOf(now)
        changed(now)
      },
      // Nothing can be read: the page has said so, or will when something is to be kept.
      () => undefined,
    )
  // A page that holds a channel is not kept in memory by every browser.
  const leave = () => {
    channel?.close()
    channel = undefined
  }
  const listen = () => {
    if (channel || !('BroadcastChannel' in globalThis)) return
    channel = new BroadcastChannel(PERSON_CHANNEL)
    channel.onmessage = () => void look()
  }
  const back = ({ persisted }: PageTransitionEvent) => {
    listen()
    if (persisted) void look()
  }
  const seen = () => document.visibilityState === 'visible' && void look()
  listen()
  addEventListener('pagehide', leave)
  addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', seen)
  return () => {
    leave()
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', back)
    document.removeEventListener('visibilitychange', seen)
  }
}

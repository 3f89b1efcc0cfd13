import type { DeviceFix } from '../../domain/find/find-place'

export type Located = { readonly kind: 'fix'; readonly fix: DeviceFix } | { readonly kind: 'denied' | 'timeout' | 'unavailable' }

const LIMIT_MS = 10_000
const DENIED = 1
const TIMEOUT = 3

/**
 * Asks the device once where it is. `report` may be called twice: someone who answers the browser's question
 * after the limit is still taken where they are.
 */
export function locate(geolocation: Geolocation | undefined, report: (located: Located) => void): void {
  if (!geolocation) {
    report({ kind: 'unavailable' })
    return
  }
  // The device's own limit starts when permission is given; some browsers never tell that the question was dismissed.
  const timer = setTimeout(() => report({ kind: 'timeout' }), LIMIT_MS)
  geolocation.getCurrentPosition(
    ({ coords }) => {
      clearTimeout(timer)
      report({ kind: 'fix', fix: { lat: coords.latitude, lng: coords.longitude, accuracy: coords.accuracy } })
    },
    ({ code }) => {
      clearTimeout(timer)
      report({ kind: code === DENIED ? 'denied' : code === TIMEOUT ? 'timeout' : 'unavailable' })
    },
    { timeout: LIMIT_MS, maximumAge: 60_000 },
  )
}

/** Whether the person has allowed it before, so that asking again opens no question. */
export const mayLocate = async (permissions: Permissions | undefined): Promise<boolean> =>
  (await permissions?.query({ name: 'geolocation' }).catch(() => undefined))?.state === 'granted'

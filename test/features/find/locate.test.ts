import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Located, locate } from '../../../src/features/find/locate'

type Answers = { found: PositionCallback; failed: PositionErrorCallback; options: PositionOptions }

/** A device that has been asked; its answer comes when the test says so. */
function askedDevice() {
  const reports: Located[] = []
  let answers: Answers | undefined
  const geolocation = {
    getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback, options: PositionOptions) => {
      answers = { found, failed, options }
    },
  } as unknown as Geolocation
  locate(geolocation, (located) => reports.push(located))
  const { found, failed, options } = answers as Answers
  return {
    reports,
    options,
    tell: () => found({ coords: { latitude: 36.383, longitude: 139.073, accuracy: 30 } } as GeolocationPosition),
    refuse: (code: number) => failed({ code } as GeolocationPositionError),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('asking the device where it is', () => {
  it('gives the position once', () => {
    const device = askedDevice()
    device.tell()
    vi.advanceTimersByTime(20_000)
    expect(device.reports).toEqual([{ kind: 'fix', fix: { lat: 36.383, lng: 139.073, accuracy: 30 } }])
    expect(device.options.timeout).toBe(10_000)
  })

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ])('takes error %i as %s', (code, kind) => {
    const device = askedDevice()
    device.refuse(code)
    vi.advanceTimersByTime(20_000)
    expect(device.reports).toEqual([{ kind }])
  })

  it('does not wait longer than 10 seconds for a question nobody answers, but takes a late yes', () => {
    const device = askedDevice()
    vi.advanceTimersByTime(9999)
    expect(device.reports).toEqual([])
    vi.advanceTimersByTime(1)
    expect(device.reports).toEqual([{ kind: 'timeout' }])
    device.tell()
    expect(device.reports.at(-1)?.kind).toBe('fix')
  })

  it('says so where there is no such device', () => {
    const reports: Located[] = []
    locate(undefined, (located) => reports.push(located))
    expect(reports).toEqual([{ kind: 'unavailable' }])
  })
})

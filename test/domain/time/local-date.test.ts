import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, daysBetween, firstDayOf, lastDayOf, localDate, todayIn } from '../../../src/domain/time/local-date'

const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays(localDate('2026-01-01'), n))
const deviceZone = process.env.TZ

describe('reading a day', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-01-01'])('takes %s', (text) => expect(localDate(text)).toBe(text))

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '2026-11', '20261121', '', '2026-11-21T00:00:00Z', '令和8年11月21日'])(
    'refuses "%s"',
    (text) => expect(() => localDate(text)).toThrow(RangeError),
  )
})

describe('today in Tokyo', () => {
  afterEach(() => {
    if (deviceZone === undefined) delete process.env.TZ
    else process.env.TZ = deviceZone
  })

  // Midnight of 2 December 2025 in Tokyo is 15:00 UTC of the day before.
  it.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
    'changes at Tokyo midnight on a device set to %s',
    (zone) => {
      process.env.TZ = zone
      expect(todayIn('Asia/Tokyo', new Date('2025-12-01T14:59:59Z'))).toBe('2025-12-01')
      expect(todayIn('Asia/Tokyo', new Date('2025-12-01T15:00:00Z'))).toBe('2025-12-02')
      expect(todayIn('Asia/Tokyo', new Date('2025-12-01T15:00:01Z'))).toBe('2025-12-02')
    },
  )

  it('is always a readable day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
        const today = todayIn('Asia/Tokyo', now)
        expect(localDate(today)).toBe(today)
      }),
    )
  })
})

describe('counting days', () => {
  it('there and back again', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  it('days compare as text', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === daysBetween(a, b) > 0))
  })
})

describe('partial dates', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2026-11-21', '2026-11-21', '2026-11-21'],
  ])('%s goes from %s to %s', (partial, first, last) => {
    expect(firstDayOf(partial)).toBe(first)
    expect(lastDayOf(partial)).toBe(last)
  })
})

describe('the day in Japan', () => {
  it('is what the time zone database says', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' })
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
        expect(todayIn('Asia/Tokyo', now)).toBe(format.format(now))
      }),
    )
  })
})

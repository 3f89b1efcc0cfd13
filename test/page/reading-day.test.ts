// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isClockBehind, onNewDay, readingDay, watchDay } from '../../src/page/reading-day'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  document.documentElement.dataset.built = '2026-11-26'
})
afterEach(() => vi.useRealTimers())

describe('the day a page is read', () => {
  it.each([
    ['1970-01-01T00:00:00Z', '2026-11-26', true],
    ['2024-12-02T03:00:00Z', '2026-11-26', true],
    ['2026-11-25T14:59:59Z', '2026-11-26', true],
    ['2026-11-25T15:00:00Z', '2026-11-26', false],
    ['2026-12-31T15:00:00Z', '2027-01-01', false],
    ['2029-04-01T03:00:00Z', '2029-04-01', false],
  ])('with a clock at %s is %s; the clock is behind: %s', (now, day, isBehind) => {
    vi.setSystemTime(now)
    expect([readingDay(), isClockBehind()]).toEqual([day, isBehind])
  })

  it('is that of the clock where a page does not say when it was built', () => {
    delete document.documentElement.dataset.built
    vi.setSystemTime('2024-12-02T03:00:00Z')
    expect([readingDay(), isClockBehind()]).toEqual(['2024-12-02', false])
  })
})

describe('a page that stays open', () => {
  it('is read anew at midnight in Japan, once, and its islands hear of it', () => {
    vi.setSystemTime('2026-12-31T14:59:00Z')
    const days: string[] = []
    const heard = vi.fn()
    const stop = onNewDay(heard)
    watchDay((day, isBehind) => days.push(`${day} ${isBehind}`))
    vi.advanceTimersByTime(59_000)
    expect(days).toEqual(['2026-12-31 false'])
    vi.advanceTimersByTime(3_000)
    expect(days).toEqual(['2026-12-31 false', '2027-01-01 false'])
    expect(heard).toHaveBeenLastCalledWith('2027-01-01')
    vi.advanceTimersByTime(86_400_000)
    expect(days).toEqual(['2026-12-31 false', '2027-01-01 false', '2027-01-02 false'])
    const calls = heard.mock.calls.length
    stop()
    vi.advanceTimersByTime(86_400_000)
    expect(heard).toHaveBeenCalledTimes(calls)
  })

  it.each([
    ['a tab brought to the front', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['a page brought back by the browser', () => window.dispatchEvent(new Event('pageshow'))],
  ])('is read anew as %s on another day, and left alone on the same', (_, comeBack) => {
    vi.setSystemTime('2026-11-30T03:00:00Z')
    const days: string[] = []
    watchDay((day) => days.push(day))
    comeBack()
    vi.setSystemTime('2027-01-02T03:00:00Z')
    comeBack()
    comeBack()
    expect(days).toEqual(['2026-11-30', '2027-01-02'])
  })

  it('notices when the clock is put right', () => {
    vi.setSystemTime('1970-01-01T00:00:00Z')
    const days: string[] = []
    watchDay((day, isBehind) => days.push(`${day} ${isBehind}`))
    vi.setSystemTime('2026-11-26T03:00:00Z')
    window.dispatchEvent(new Event('pageshow'))
    expect(days).toEqual(['2026-11-26 true', '2026-11-26 false'])
  })
})

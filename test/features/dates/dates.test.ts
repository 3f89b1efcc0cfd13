import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardStatus, certificateDates } from '../../../src/domain/check/certificate'
import { addDays, localDate } from '../../../src/domain/time/local-date'
import { cardMomentsOf } from '../../../src/features/check/dates/card-moments'
import { momentsOf } from '../../../src/features/check/dates/moments'
import { readDate } from '../../../src/features/check/dates/read-date'
import { remindersOf } from '../../../src/features/check/dates/reminders'

const day = localDate
const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2024-01-01'), n))

describe('a date chosen from three lists', () => {
  it.each([
    ['2027', '01', '15', { kind: 'day', day: '2027-01-15' }],
    ['2028', '02', '29', { kind: 'day', day: '2028-02-29' }],
    ['2027', '02', '29', { kind: 'no-such-day', month: '2027-02', days: 28 }],
    ['2027', '06', '31', { kind: 'no-such-day', month: '2027-06', days: 30 }],
    ['', '06', '30', { kind: 'incomplete' }],
    ['2027', '', '30', { kind: 'incomplete' }],
    ['2027', '06', '', { kind: 'incomplete' }],
    ['2027', '13', '01', { kind: 'incomplete' }],
    ['２０２７', '01', '01', { kind: 'incomplete' }],
  ])('%s-%s-%s', (year, month, of, read) => {
    expect(readDate(year, month, of)).toEqual(read)
  })
})

describe('the timeline', () => {
  const dates = certificateDates(day('2027-01-15'))
  const line = (today: string) => momentsOf(dates, day(today)).map(({ kind, rail, isPast }) => `${kind} ${rail}${isPast ? ' past' : ''}`)

  it.each([
    ['2026-10-01', ['today full', 'opens full', 'expiry part', 'lastDay gone']],
    ['2026-10-15', ['opens full', 'expiry part', 'lastDay gone']], // today is one of the days: not said twice
    ['2026-11-21', ['opens full past', 'today full', 'expiry part', 'lastDay gone']],
    ['2027-02-01', ['opens full past', 'expiry part past', 'today part', 'lastDay gone']],
    ['2027-05-01', ['opens full past', 'expiry part past', 'lastDay gone past', 'today gone']],
  ])('on %s', (today, moments) => {
    expect(line(today)).toEqual(moments)
  })

  it('is in order, with today in it exactly once, whatever the days', () => {
    fc.assert(
      fc.property(days, days, (expiry, today) => {
        const moments = momentsOf(certificateDates(expiry), today)
        expect(moments.map(({ date }) => date)).toEqual(moments.map(({ date }) => date).sort())
        expect(moments.filter(({ isToday }) => isToday)).toHaveLength(1)
      }),
    )
  })
})

describe('the timeline of the card itself', () => {
  const line = (today: string, of: 'card' | 'stay') =>
    cardMomentsOf(cardStatus(day('2027-01-15'), day(today), of), day(today)).map(({ kind, rail }) => `${kind} ${rail}`)

  it.each([
    ['2026-11-26', 'card', ['opens full', 'today full', 'expiry gone']],
    ['2027-01-16', 'card', ['opens full', 'expiry gone', 'today gone']],
    ['2026-11-26', 'stay', ['today full', 'expiry gone']],
  ] as const)('on %s with a %s', (today, of, moments) => {
    expect(line(today, of)).toEqual(moments)
  })
})

describe('days for the calendar', () => {
  it.each([
    ['card', ['card-opens', 'card-month', 'card-expiry']],
    ['stay', ['card-month', 'card-expiry']],
  ] as const)('of a %s are its own, without a last day after the end', (of, kinds) => {
    expect(remindersOf({ expiry: day('2027-06-15'), of }, day('2026-11-26')).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('leaves out what is over', () => {
    expect(remindersOf({ expiry: day('2027-01-15') }, day('2026-11-21')).map(({ kind, date }) => [kind, date])).toEqual([
      ['month', '2026-12-15'],
      ['expiry', '2027-01-15'],
      ['lastDay', '2027-04-30'],
    ])
    expect(remindersOf({ expiry: day('2026-01-15') }, day('2026-11-21'))).toEqual([])
  })

  it.each([
    ['2026-08-01', '2026-08-01'],
    ['2026-08-02', '2027-08-01'],
    ['2026-11-21', '2027-08-01'],
  ])('on %s the next change of paper is %s', (today, date) => {
    expect(remindersOf({ wantsPaper: true }, day(today)).map((reminder) => reminder.date)).toEqual([date])
  })

  it('never puts in a past day and never one name twice', () => {
    fc.assert(
      fc.property(days, days, days, fc.boolean(), (expiry, visit, today, wantsPaper) => {
        const reminders = remindersOf({ expiry, visit, wantsPaper }, today)
        expect(reminders.every(({ date }) => date >= today)).toBe(true)
        expect(new Set(reminders.map(({ uid }) => uid)).size).toBe(reminders.length)
      }),
    )
  })
})

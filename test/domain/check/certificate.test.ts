import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  cardExpiryFromBirthday,
  cardStatus,
  certificateDates,
  certificateExpiryFromBirthday,
  certificateStatus,
  isLongerThanCertificates,
} from '../../../src/domain/check/certificate'
import { addDays, daysBetween, lastDayOf, localDate } from '../../../src/domain/time/local-date'

const days = fc
  .integer({ min: 0, max: daysBetween(localDate('2020-01-01'), localDate('2045-12-31')) })
  .map((n) => addDays(localDate('2020-01-01'), n))

describe('the days that follow from the printed date', () => {
  it.each([
    // expiry, renewal opens, last day as insurance card
    ['2027-02-10', '2026-11-10', '2027-05-31'], // February → 31 May, as insurers explain it
    ['2027-02-28', '2026-11-28', '2027-05-31'],
    ['2028-02-29', '2027-11-29', '2028-05-31'],
    ['2027-01-15', '2026-10-15', '2027-04-30'],
    ['2023-07-07', '2023-04-07', '2023-10-31'],
    ['2023-05-28', '2023-02-28', '2023-08-31'],
    ['2027-05-31', '2027-02-28', '2027-08-31'], // no 31 February: its last day
    ['2028-05-28', '2028-02-28', '2028-08-31'],
    ['2028-05-29', '2028-02-29', '2028-08-31'],
    ['2026-11-30', '2026-08-30', '2027-02-28'],
    ['2027-11-01', '2027-08-01', '2028-02-29'], // ends in the February of a leap year
    ['2026-12-31', '2026-09-30', '2027-03-31'],
    ['2026-10-01', '2026-07-01', '2027-01-31'], // over the New Year
    ['2027-03-31', '2026-12-31', '2027-06-30'],
  ])('for %s: renewal from %s, insurance card until %s', (expiry, renewalOpens, lastDay) => {
    expect(certificateDates(localDate(expiry))).toEqual({ renewalOpens, expiry, lastDay, goneFrom: addDays(localDate(lastDay), 1) })
  })

  it('come in this order for every date', () => {
    fc.assert(
      fc.property(days, (expiry) => {
        const dates = certificateDates(expiry)
        expect([dates.renewalOpens, dates.expiry, dates.lastDay, dates.goneFrom]).toEqual(
          [dates.renewalOpens, dates.expiry, dates.lastDay, dates.goneFrom].sort(),
        )
        for (const day of Object.values(dates)) expect(localDate(day)).toBe(day)
        expect(daysBetween(dates.renewalOpens, expiry)).toBeGreaterThanOrEqual(89)
        expect(daysBetween(dates.renewalOpens, expiry)).toBeLessThanOrEqual(92)
        expect(daysBetween(expiry, dates.lastDay)).toBeGreaterThanOrEqual(89)
        expect(daysBetween(expiry, dates.lastDay)).toBeLessThanOrEqual(122)
      }),
    )
  })

  it('end alike for all dates of one month, on the last day of a month', () => {
    fc.assert(
      fc.property(days, (expiry) => {
        const { lastDay } = certificateDates(expiry)
        expect(certificateDates(lastDayOf(expiry.slice(0, 7))).lastDay).toBe(lastDay)
        expect(lastDayOf(lastDay.slice(0, 7))).toBe(lastDay)
        expect((Number(expiry.slice(5, 7)) + 3) % 12).toBe(Number(lastDay.slice(5, 7)) % 12)
      }),
    )
  })

  it('never move backwards when the printed date moves on', () => {
    fc.assert(
      fc.property(days, (expiry) => {
        const [one, next] = [certificateDates(expiry), certificateDates(addDays(expiry, 1))]
        expect(one.renewalOpens <= next.renewalOpens && one.lastDay <= next.lastDay).toBe(true)
      }),
    )
  })
})

describe('where a certificate stands', () => {
  it.each([
    ['2026-10-14', 'valid'],
    ['2026-10-15', 'renewable'],
    ['2027-01-15', 'renewable'], // the printed day itself still counts
    ['2027-01-16', 'grace'],
    ['2027-04-30', 'grace'],
    ['2027-05-01', 'lapsed'],
  ])('until 15 January 2027: on %s it is %s', (day, kind) => {
    expect(certificateStatus(localDate('2027-01-15'), localDate(day)).kind).toBe(kind)
  })

  it('is unknown without a date', () => {
    expect(certificateStatus(undefined, localDate('2026-11-21'))).toEqual({ kind: 'unknown' })
  })

  it('has exactly one answer on every day, goes forward only and says the same twice', () => {
    const order = ['valid', 'renewable', 'grace', 'lapsed']
    fc.assert(
      fc.property(days, days, (expiry, day) => {
        const status = certificateStatus(expiry, day)
        expect(order).toContain(status.kind)
        expect(certificateStatus(expiry, day)).toEqual(status)
        expect(order.indexOf(certificateStatus(expiry, addDays(day, 1)).kind)).toBeGreaterThanOrEqual(order.indexOf(status.kind))
      }),
    )
  })
})

describe('birthdays', () => {
  it.each([
    // birthday, issued on, certificate, card
    ['1950-09-01', '2022-06-10', '2026-09-01', '2031-09-01'],
    ['1950-03-01', '2022-06-10', '2027-03-01', '2032-03-01'],
    ['1950-06-10', '2022-06-10', '2027-06-10', '2032-06-10'], // issued on a birthday: that one does not count
    ['2015-04-05', '2024-04-04', '2028-04-05', '2028-04-05'], // a child: both end together
    ['2006-04-05', '2024-04-04', '2028-04-05', '2028-04-05'], // the day before the 18th birthday
    ['2006-04-04', '2024-04-04', '2029-04-04', '2034-04-04'], // 18 on the day of issue
    ['1948-02-29', '2024-02-28', '2028-02-29', '2033-02-28'],
    ['1948-02-29', '2024-03-01', '2029-02-28', '2034-02-28'],
    ['2024-02-29', '2024-03-10', '2029-02-28', '2029-02-28'],
  ])('born %s, issued %s: certificate to %s, card to %s', (birthday, issuedOn, certificate, card) => {
    expect(certificateExpiryFromBirthday(localDate(birthday), localDate(issuedOn))).toBe(certificate)
    expect(cardExpiryFromBirthday(localDate(birthday), localDate(issuedOn))).toBe(card)
  })

  it('put the end four to five years after issue, never behind the card', () => {
    fc.assert(
      fc.property(days, days, (birthday, issuedOn) => {
        const certificate = certificateExpiryFromBirthday(birthday, issuedOn)
        expect(certificate > addMonths(issuedOn, 47) && certificate <= addDays(addMonths(issuedOn, 60), 1)).toBe(true)
        expect(certificate <= cardExpiryFromBirthday(birthday, issuedOn)).toBe(true)
        expect(isLongerThanCertificates(certificate, issuedOn)).toBe(false)
      }),
    )
  })

  it('a date ten years ahead is the date of the card', () => {
    expect(isLongerThanCertificates(localDate('2036-09-01'), localDate('2026-11-21'))).toBe(true)
  })
})

describe('the card itself', () => {
  it.each([
    ['card', '2027-03-31', 'valid'],
    ['card', '2027-02-10', 'renewable'],
    ['card', '2026-11-26', 'renewable'],
    ['card', '2026-11-25', 'ended'],
    ['stay', '2026-12-10', 'valid'],
    ['stay', '2026-11-25', 'ended'],
  ] as const)('with a %s until %s is %s on 2026-11-26', (of, expiry, kind) => {
    expect(cardStatus(localDate(expiry), localDate('2026-11-26'), of).kind).toBe(kind)
  })

  it('has no days between its last one and the end, and opens no renewal with a period of stay', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom('card', 'stay'), (expiry, day, of) => {
        const status = cardStatus(expiry, day, of)
        expect(status.kind === 'ended').toBe(day > expiry)
        expect(status.renewalOpens === undefined).toBe(of === 'stay')
      }),
    )
  })
})

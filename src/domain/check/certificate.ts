import { addDays, daysBetween, type LocalDate, lastDayOf } from '../time/local-date'

/**
 * The days that follow from the last day printed for the electronic certificate. All are days in Japan, all inclusive.
 * Facts: R-063 (renewal, birthdays), R-043 (last day as insurance card), R-044 (afterwards), R-074 (smartphone).
 */
export type CertificateDates = {
  readonly renewalOpens: LocalDate
  /** Last day of the certificate; also the last day of the card in a smartphone, which has no grace. */
  readonly expiry: LocalDate
  /** Last day on which the card still proves the insurance. */
  readonly lastDay: LocalDate
  /** First day without registration. */
  readonly goneFrom: LocalDate
}

/** Where a certificate stands on a day. `renewable` and `valid` both mean that everything works. */
export type CertificateStatus =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'valid' | 'renewable' | 'grace' | 'lapsed'; readonly dates: CertificateDates }

const two = (value: number) => String(value).padStart(2, '0')

/** The month `count` months after that of the day, as `2027-02`. */
function monthAfter(day: LocalDate, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`
}

/** How many days a month (`2027-02`) has. */
export const daysInMonth = (month: string): number => Number(lastDayOf(month).slice(8))

/** The same day of the month `count` months later; in a shorter month its last day (31 May, 3 back: 28 or 29 February). */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const month = monthAfter(day, count)
  return `${month}-${two(Math.min(Number(day.slice(8)), daysInMonth(month)))}` as LocalDate
}

/** The days that follow from the certificate's last day. */
export function certificateDates(expiry: LocalDate): CertificateDates {
  const lastDay = lastDayOf(monthAfter(expiry, 3))
  return {
    // "From 3 months before", read as the same day of the month. Some municipalities count from the next day: the pages say so.
    renewalOpens: addMonths(expiry, -3),
    expiry,
    lastDay,
    goneFrom: addDays(lastDay, 1),
  }
}

/** Where the certificate stands on a day; without a date nothing is known. */
export function certificateStatus(expiry: LocalDate | undefined, day: LocalDate): CertificateStatus {
  if (!expiry) return { kind: 'unknown' }
  const dates = certificateDates(expiry)
  if (day < dates.renewalOpens) return { kind: 'valid', dates }
  if (day <= expiry) return { kind: 'renewable', dates }
  return { kind: day <= dates.lastDay ? 'grace' : 'lapsed', dates }
}

/** Which printed date is meant: of the certificate, of the card with a birthday, of the card with the period of stay. */
export const DATES_ON_CARD = ['certificate', 'card', 'stay'] as const
export type DateOnCard = (typeof DATES_ON_CARD)[number]

/**
 * Where the card itself stands on a day. Its last day has no grace, neither at the desk nor in a phone. One
 * that ends with the period of stay is not renewed from three months before but prolonged before that day.
 */
export type CardStatus = {
  readonly kind: 'valid' | 'renewable' | 'ended'
  readonly expiry: LocalDate
  readonly renewalOpens?: LocalDate
}

/** Where the card stands on a day, from its own printed date. */
export function cardStatus(expiry: LocalDate, day: LocalDate, of: 'card' | 'stay'): CardStatus {
  const renewalOpens = addMonths(expiry, -3)
  const kind = day > expiry ? 'ended' : of === 'card' && day >= renewalOpens ? 'renewable' : 'valid'
  return { kind, expiry, ...(of === 'card' && { renewalOpens }) }
}

/** The birthday in a year. Who was born on 29 February has it on the 28th in other years. */
function birthdayIn(year: number, birthday: LocalDate): LocalDate {
  const month = `${year}${birthday.slice(4, 7)}`
  return `${month}-${two(Math.min(Number(birthday.slice(8)), daysInMonth(month)))}` as LocalDate
}

/** The n-th birthday after a day; a birthday on the day itself does not count. */
function nthBirthdayAfter(day: LocalDate, birthday: LocalDate, nth: number): LocalDate {
  const year = Number(day.slice(0, 4))
  return birthdayIn(birthdayIn(year, birthday) > day ? year + nth - 1 : year + nth, birthday)
}

/** Normal end of a certificate: the 5th birthday after issue, at every age. What is printed counts more. */
export const certificateExpiryFromBirthday = (birthday: LocalDate, issuedOn: LocalDate): LocalDate =>
  nthBirthdayAfter(issuedOn, birthday, 5)

/** Normal end of the card itself: the 10th birthday after issue, the 5th for who was under 18 then. */
export const cardExpiryFromBirthday = (birthday: LocalDate, issuedOn: LocalDate): LocalDate =>
  nthBirthdayAfter(issuedOn, birthday, birthdayIn(Number(birthday.slice(0, 4)) + 18, birthday) > issuedOn ? 5 : 10)

/** More than five years and three months ahead: longer than a certificate lasts, so probably the date of the card itself. */
export const isLongerThanCertificates = (expiry: LocalDate, day: LocalDate): boolean => daysBetween(addMonths(day, 63), expiry) > 0

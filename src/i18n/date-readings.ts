// How months and days are read aloud in Japanese: readings above dates in easy Japanese.

const ONES = ' いち に さん よん ご ろく しち はち く'.split(' ')
const TENS = ' じゅう にじゅう さんじゅう'.split(' ')
const DAYS = ' ついたち ふつか みっか よっか いつか むいか なのか ようか ここのか とおか'.split(' ')

/** The month of a year: しがつ, しちがつ, くがつ. */
export const monthReading = (month: number): string => `${TENS[Math.floor(month / 10)]}${month === 4 ? 'し' : ONES[month % 10]}がつ`

/** The day of a month: ついたち, とおか, じゅうよっか, はつか. */
export function dayReading(day: number): string {
  if (day === 20) return 'はつか'
  return DAYS[day] ?? `${TENS[Math.floor(day / 10)]}${day % 10 === 4 ? 'よっか' : `${ONES[day % 10]}にち`}`
}

/** A number of days, which is read like the day of a month but for one day. */
export const daysReading = (days: number): string => (days === 1 ? 'いちにち' : dayReading(days))

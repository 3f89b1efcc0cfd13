// How days, months and their numbers are read aloud in Japanese; for readings above them in easy Japanese.

const ONES = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう']
const tens = (n: number) => (n < 10 ? '' : `${n < 20 ? '' : ONES[Math.floor(n / 10)]}じゅう`)
/** Numbers up to 99; `last` replaces readings of the last figure. */
const number = (n: number, last: Readonly<Record<number, string>>) => tens(n) + (last[n % 10] ?? ONES[n % 10])

const DAYS = ['', 'ついたち', 'ふつか', 'みっか', 'よっか', 'いつか', 'むいか', 'なのか', 'ようか', 'ここのか', 'とおか']

/** The day of a month: ついたち, とおか, じゅうよっか, はつか. */
export function dayReading(day: number): string {
  if (day === 20) return 'はつか'
  return DAYS[day] ?? (day % 10 === 4 ? `${tens(day)}よっか` : `${number(day, { 7: 'しち', 9: 'く' })}にち`)
}

/** A number of days, which differs from the day of a month only for one day. */
export const daysReading = (days: number): string => (days === 1 ? 'いちにち' : dayReading(days))

/** The month of a year: しがつ, しちがつ, くがつ. */
export const monthReading = (month: number): string => `${number(month, { 4: 'し', 7: 'しち', 9: 'く' })}がつ`

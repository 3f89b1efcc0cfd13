import { day, dayInName, endOfMonth, monthInName } from './cell-values'
import type { Naming } from './credits'
import { ImportError } from './findings'
import { municipalityName, withoutMunicipalCodes } from './municipalities'
import type { RowReader, SheetPlace } from './row-reader'

/** The first of the texts in which `read` finds a day; those that say 現在 or 時点 before all others. */
function firstDay(texts: readonly string[], read: (text: string) => string | null): string | null {
  const telling = texts.filter((text) => /現在|時点|更新/.test(text))
  for (const text of [...telling, ...texts]) {
    const found = read(text)
    if (found) return found
  }
  return null
}

/** Days before 2020 and after 2049 are other numbers. */
const [FIRST_SERIAL, LAST_SERIAL] = [43_831, 54_788]

/** A day as a spreadsheet counts them, where the form of the cell does not tell that it is one: 46113 is 2026-04-01. */
function serialDay(text: string): string | null {
  const number = /^\d{5}$/.test(text) && !municipalityName(text) ? Number(text) : 0
  if (number < FIRST_SERIAL || number > LAST_SERIAL) return null
  return new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10)
}

/** The day that titles, sheet or file name; null when they name none. */
export function titleDay({ file, sheet }: SheetPlace, titles: readonly string[]): string | null {
  const name = file.split('/').at(-1) ?? file
  const written = firstDay(titles, day) ?? (sheet === undefined ? null : firstDay(titles, serialDay))
  return written ?? firstDay([sheet ?? '', name, file], (text) => day(text) ?? dayInName(withoutMunicipalCodes(text)))
}

/**
 * The day of a list: as told, as written above or below the table, in the name of the sheet, in that of the file, or in a column of days.
 * A month alone stands for its last day (noted). There is no other honest one.
 */
export function listDay(reader: RowReader<string>, naming: Naming, titles: readonly string[], columnDays: readonly string[]): string {
  const { file, sheet } = reader.place
  if (naming.asOf) return naming.asOf
  const name = file.split('/').at(-1) ?? file
  const texts = [...titles, ...(sheet === undefined ? [] : [sheet]), name, file]
  const exact = titleDay(reader.place, titles)
  if (exact) return exact
  const month = firstDay(texts, (text) => endOfMonth(text) ?? monthInName(text))
  if (month) {
    reader.add({ value: month, expectation: 'the list names a month and no day: its last day is taken', effect: 'note' })
    return month
  }
  const newest = columnDays.toSorted().at(-1)
  if (newest) return newest
  throw new ImportError({
    ...reader.place,
    expectation:
      'expected the day of the list above the table, in the name of the sheet or of the file (_YYYYMMDD): add --as-of YYYY-MM-DD',
  })
}

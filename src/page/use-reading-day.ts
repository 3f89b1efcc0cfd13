import { useEffect, useState } from 'preact/hooks'
import type { LocalDate } from '../domain/time/local-date'
import { onNewDay, readingDay } from './reading-day'

/** The day the page is read, for an island. `atFirst` is the day of the prerendered markup. */
export function useReadingDay(atFirst: LocalDate): LocalDate {
  const [day, setDay] = useState(atFirst)
  useEffect(() => {
    setDay(readingDay())
    return onNewDay(setDay)
  }, [])
  return day
}

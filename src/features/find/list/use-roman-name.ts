import { useEffect, useState } from 'preact/hooks'
import type { Facility } from '../../../domain/find/facilities'
import { shortReading } from '../../../domain/find/kana'
import { hasJapaneseNames } from '../../../i18n/joints'

export type RomanName = (facility: Facility) => string

/**
 * Names in Latin letters, for readers who do not know Japanese letters: the reading where there is one, else the English name of the list.
 * Undefined for others, and until the code is there.
 */
export function useRomanName(lang: string): RomanName | undefined {
  const [ofFacility, setRomanName] = useState<RomanName>()
  useEffect(() => {
    if (hasJapaneseNames(lang)) return
    import('../../../domain/find/roman-name').then(
      ({ romanName }) => setRomanName((): RomanName => (facility) => romanName(shortReading(facility)) || facility.nameEn || ''),
      // Without it the names stand in Japanese.
      () => undefined,
    )
  }, [])
  return ofFacility
}

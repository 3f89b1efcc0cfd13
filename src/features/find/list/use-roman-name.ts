import { useEffect, useState } from 'preact/hooks'
import type { Facility } from '../../../domain/find/facilities'

export type RomanName = (facility: Pick<Facility, 'kana' | 'nameEn'>) => string

/**
 * Names in Latin letters, for languages other than Japanese: the reading where there is one, else the English name of the list.
 * Undefined in Japanese, and until the code is there.
 */
export function useRomanName(lang: string): RomanName | undefined {
  const [romanName, setRomanName] = useState<RomanName>()
  useEffect(() => {
    if (lang.startsWith('ja')) return
    import('../../../domain/find/roman-name').then(
      (module) => setRomanName((): RomanName => ({ kana, nameEn }) => module.romanName(kana) || nameEn || ''),
      // Without it the names stand in Japanese.
      () => undefined,
    )
  }, [])
  return romanName
}

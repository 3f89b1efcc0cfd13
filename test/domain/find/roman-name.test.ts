import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { romanMunicipality, romanName } from '../../../src/domain/find/roman-name'

describe('a name in Latin letters', () => {
  const gunma: { name_ja: string; name_kana: string; name_en: string }[] = parse(readFileSync('src/data/gunma-municipal-usage.csv'), {
    columns: true,
  })
  it.each(gunma.map(({ name_ja, name_kana, name_en }) => [name_ja, name_kana, name_en]))(
    'of %s is the published one',
    (name, kana, published) => {
      expect(romanMunicipality(name, kana)).toBe(published)
    },
  )

  it.each([
    ['サッポロイカダイガクフゾクビョウイン', 'Sapporoika Daigaku Fuzoku Byoin'],
    ['シリツサッポロビョウイン', 'Shiritsu Sapporo Byoin'],
    ['トウエイナイカクリニック', 'Toei Naika Clinic'],
    ['イノウエシカイイン', 'Inoue Shika Iin'],
    ['サクラメディカルセンター', 'Sakura Medical Center'],
    ['カノウデンタルクリニック', 'Kano Dental Clinic'],
    ['パーティー・ヴィラ', 'Pati Bira'],
    ['', ''],
    ['〇〇病院', ''],
  ])('%s: %s', (kana, expected) => {
    expect(romanName(kana)).toBe(expected)
  })
})

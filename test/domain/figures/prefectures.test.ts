import { describe, expect, it } from 'vitest'
import { PREFECTURES_BY_TILE } from '../../../src/domain/figures/prefecture-tiles'
import { PREFECTURES, prefectureOf, REGIONS } from '../../../src/domain/figures/prefectures'

describe('prefectures', () => {
  it('are 47, with codes in order and no name twice', () => {
    expect(PREFECTURES.map(({ code }) => code)).toEqual(Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, '0')))
    for (const field of ['name', 'shortName', 'nameEn', 'kana', 'shortKana'] as const)
      expect(new Set(PREFECTURES.map((prefecture) => prefecture[field])).size).toBe(47)
  })

  it.each([
    ['01', '北海道', '北海道', 'ほっかいどう'],
    ['02', '青森県', '青森', 'あおもりけん'],
    ['13', '東京都', '東京', 'とうきょうと'],
    ['26', '京都府', '京都', 'きょうとふ'],
    ['47', '沖縄県', '沖縄', 'おきなわけん'],
  ])('%s is %s, in short %s, read %s', (code, name, shortName, kana) => {
    expect(prefectureOf(code)).toMatchObject({ name, shortName, kana })
  })

  it('knows no others', () => {
    for (const code of ['00', '48', '1', 'constructor']) expect(prefectureOf(code)).toBeUndefined()
  })

  it('are in eight regions of the usual size', () => {
    const sizes = REGIONS.map((region) => PREFECTURES.filter((prefecture) => prefecture.region === region).length)
    expect(sizes).toEqual([1, 6, 7, 9, 7, 5, 4, 8])
  })

  it('fill the grid of six columns without overlap, clear of the key in the corner', () => {
    const taken = PREFECTURES_BY_TILE.flatMap(({ tile }) => [tile, ...(tile.wide ? [{ ...tile, column: tile.column + 1 }] : [])]).map(
      ({ row, column }) => ({ row, column }),
    )
    expect(new Set(taken.map(({ row, column }) => `${row}/${column}`)).size).toBe(taken.length)
    for (const { row, column } of taken) {
      expect(column).toBeGreaterThanOrEqual(row <= 4 ? 5 : 1)
      expect(column).toBeLessThanOrEqual(6)
    }
    expect(PREFECTURES_BY_TILE.map(({ shortName }) => shortName).slice(0, 6)).toEqual(['北海道', '青森', '秋田', '岩手', '山形', '宮城'])
    expect(PREFECTURES_BY_TILE.at(-1)?.shortName).toBe('沖縄')
  })
})

import { describe, expect, it } from 'vitest'
import { figuresOf, sourcesOf, sumCounts } from '../../../src/domain/figures/figures'
import { loadFigures } from '../../../src/pipeline/read/load-figures'
import { DATA_DIR } from '../../pipeline/source-texts'

const figures = loadFigures(DATA_DIR)

describe('figures of a prefecture', () => {
  it('hold plain and scanned values of Gunma, each with its mark', () => {
    const gunma = figuresOf(figures, '10')
    expect(gunma.usage.map(({ month, ratePercent, mark }) => [month, ratePercent, mark])).toEqual([
      ['2024-03', 6.22, 'verified'],
      ['2024-05', 8.95, 'cross-checked'],
    ])
    expect(gunma.municipalRates).toHaveLength(35)
    expect(gunma.facilityUsage.map(({ facilityType, mark }) => [facilityType, mark])).toEqual([
      ['medical', 'print-order'],
      ['dental', 'print-order'],
    ])
  })

  it('say illegible without a value rather than leaving the prefecture out', () => {
    expect(figuresOf(figures, '02').usage.find(({ month }) => month === '2024-05')).toMatchObject({ ratePercent: null, mark: 'illegible' })
  })

  it('know municipalities of one prefecture alone', () => {
    expect(figuresOf(figures, '13').municipalRates).toEqual([])
  })

  it('lead to their sources', () => {
    expect(sourcesOf(figures, { sourceIds: ['gunma-20240426', 'wic-177-p18', 'nowhere'] }).map(({ date }) => date)).toEqual([
      '2024-04-26',
      '2024-04-10',
    ])
  })
})

describe('sums', () => {
  it('add counts instead of averaging rates', () => {
    const sum = sumCounts(figures.municipalUsage)
    expect(sum).toMatchObject({ used: 132570, total: 2344271 })
    expect(sum?.ratePercent).toBeCloseTo(5.655, 3)
  })

  it.each([
    ['nothing was counted', []],
    [
      'a count is not published',
      [
        { used: 1, total: 2 },
        { used: null, total: 5 },
      ],
    ],
    ['all is 0', [{ used: 0, total: 0 }]],
  ])('are unknown when %s', (_, rows) => {
    expect(sumCounts(rows)).toBeNull()
  })
})

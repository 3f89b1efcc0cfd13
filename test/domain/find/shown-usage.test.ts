import { describe, expect, it } from 'vitest'
import type { UsageObservation } from '../../../src/domain/figures/usage'
import { usageLookup } from '../../../src/domain/find/shown-usage'

const observation = (part: Partial<UsageObservation>): UsageObservation => ({
  scope: 'municipality',
  key: '13101',
  month: '2026-05',
  basis: 'onlineCheck',
  used: 60,
  total: 200,
  sourceTitle: '',
  publisher: '',
  sourceUrl: '',
  publishedOn: '2026-07-01',
  provenance: 'official',
  ...part,
})
const AREA = observation({})
const OWN = observation({ scope: 'facility', key: 'f', used: 90, total: 150 })
const OWN_RECEIPT = observation({ ...OWN, basis: 'receipt' })
const RATE_ONLY = observation({ ...OWN, used: 0, total: 0, rateOnly: 0.7 })

describe('what is shown of the use', () => {
  it('is the own figure and that of the area, and the own one orders', () => {
    const lookup = usageLookup([AREA, OWN])
    const shown = lookup.of('f', '13101', true)
    expect(shown).toEqual({ own: OWN, area: AREA, isAreaHidden: false })
    expect(lookup.comparable(shown, true)).toBe(OWN)
  })

  it('is the newest, whatever the order of the rows', () => {
    const older = observation({ month: '2026-04' })
    for (const rows of [
      [older, AREA],
      [AREA, older],
    ])
      expect(usageLookup(rows).of('f', '13101', true).area).toBe(AREA)
  })

  it('is nothing for others, and never a figure of the prefecture', () => {
    const lookup = usageLookup([OWN, observation({ scope: 'prefecture', key: '13' })])
    expect(lookup.of('g', '13', true)).toEqual({ own: null, area: null, isAreaHidden: false })
  })

  it('leaves the area out where there are few facilities', () => {
    expect(usageLookup([AREA]).of('g', '13101', false)).toEqual({ own: null, area: null, isAreaHidden: true })
    expect(usageLookup([]).of('g', '13101', false)).toEqual({ own: null, area: null, isAreaHidden: false })
  })
})

describe('the two bases', () => {
  it('are never in one order: an own figure on receipts is shown, the area on checks orders', () => {
    const lookup = usageLookup([AREA, OWN_RECEIPT])
    const shown = lookup.of('f', '13101', true)
    expect(lookup.basis).toBe('onlineCheck')
    expect(shown.own).toBe(OWN_RECEIPT)
    expect(lookup.comparable(shown, true)).toBe(AREA)
  })

  it('give way to receipts only when there is nothing else', () => {
    const lookup = usageLookup([OWN_RECEIPT])
    expect(lookup.basis).toBe('receipt')
    expect(lookup.comparable(lookup.of('f', '13101', true), true)).toBe(OWN_RECEIPT)
    expect(usageLookup([]).basis).toBe('onlineCheck')
  })

  it('prefer the basis of the list where a facility has both', () => {
    expect(usageLookup([OWN_RECEIPT, OWN]).of('f', '13101', true).own).toBe(OWN)
  })
})

describe('a rate without counts', () => {
  it('is shown, and does not order', () => {
    const lookup = usageLookup([RATE_ONLY])
    const shown = lookup.of('f', '13101', true)
    expect(shown.own).toBe(RATE_ONLY)
    expect(lookup.comparable(shown, true)).toBeNull()
  })

  it('gives way to counts, even older ones', () => {
    const counted = { ...OWN, month: '2025-01' }
    expect(usageLookup([RATE_ONLY, counted]).of('f', '13101', true).own).toBe(counted)
  })
})

import { describe, expect, it } from 'vitest'
import { stepOfAddress, stepOfFields, stepOfLocated } from '../../../src/features/find/find-steps'
import type { Located } from '../../../src/features/find/locate'

const fields = (postal: string, prefecture = '', municipality = '') => stepOfFields({ postal, prefecture, municipality })

describe('the fields of the form', () => {
  it('ask for the municipality that was chosen', () => {
    expect(fields('', '10', '10201')).toEqual({ kind: 'ask', asked: { by: 'municipality', code: '10201' } })
  })

  it('let the postal code count when both are filled', () => {
    expect(fields(' 370-0828', '10', '10201')).toEqual({ kind: 'ask', asked: { by: 'postal', postal: ' 370-0828' } })
  })

  it('ask for the towns when only a prefecture was chosen', () => {
    expect(fields(' ', '13')).toEqual({ kind: 'ask', asked: { by: 'prefecture', code: '13' } })
  })

  it('say where to begin when nothing is chosen', () => {
    expect(fields(' ')).toEqual({ kind: 'problem', name: 'nothing', field: 'prefecture' })
  })
})

describe('an address that is opened', () => {
  it('asks for its place again; for the device only where that opens no question', () => {
    expect(stepOfAddress({ by: 'municipality', code: '13101' }, false)).toEqual({
      kind: 'ask',
      asked: { by: 'municipality', code: '13101' },
    })
    expect(stepOfAddress({ by: 'here' }, true)).toEqual({ kind: 'locate' })
    expect(stepOfAddress({ by: 'here' }, false)).toEqual({ kind: 'problem', name: 'again', field: 'prefecture' })
  })
})

describe('the position of the device', () => {
  const at = (lat: number, lng: number, accuracy = 50): Located => ({ kind: 'fix', fix: { lat, lng, accuracy } })

  it('is rounded before it goes any further', () => {
    expect(stepOfLocated(at(36.38312, 139.07321))).toEqual({ kind: 'ask', asked: { by: 'here', lat: 36.383, lng: 139.073 } })
  })

  it.each([
    ['outsideJapan', at(51.5, -0.12)],
    ['outsideJapan', at(0, 0)],
    ['inaccurate', at(36.38, 139.07, 2001)],
    ['inaccurate', at(36.38, 139.07, 100_000)],
    ['denied', { kind: 'denied' } as const],
    ['timeout', { kind: 'timeout' } as const],
    ['unavailable', { kind: 'unavailable' } as const],
  ])('leads to the fields when it is no use: %s', (name, located) => {
    expect(stepOfLocated(located)).toEqual({ kind: 'problem', name, field: 'prefecture' })
  })
})

import { describe, expect, it } from 'vitest'
import { addressOf, readAddress, type Shown, type Where } from '../../../src/features/find/find-address'

const MAEBASHI: Where = { by: 'municipality', code: '10201' }

describe('the address of a list', () => {
  it.each<[Where, Shown, string]>([
    [MAEBASHI, {}, '#m=10201'],
    [
      MAEBASHI,
      { kind: 4, order: 'own', radiusKm: 3, flags: 1, rows: 40, open: '0111010000010' },
      '#m=10201&kind=4&order=own&km=3&flags=1&n=40&open=0111010000010',
    ],
    [MAEBASHI, { kind: null }, '#m=10201&kind=all'],
    [{ by: 'prefecture', code: '47' }, {}, '#pref=47'],
    [{ by: 'here' }, { kind: 0 }, '#here&kind=0'],
  ])('of %j showing %j is read back', (where, shown, address) => {
    expect(addressOf(where, shown)).toBe(address)
    const read = readAddress(address)
    expect(read?.where).toEqual(where)
    expect(Object.fromEntries(Object.entries(read?.shown ?? {}).filter(([, value]) => value !== undefined))).toEqual(shown)
  })

  it('never holds a position', () => {
    expect(addressOf({ by: 'here' }, { kind: 1, rows: 60 })).not.toMatch(/\d\.\d/)
  })

  it.each(['', '#', '#main', '#m=1', '#m=10201x', '#pref=48', '#pref=00', `#m=10201&open=${'x'.repeat(300)}`])(
    '"%s" names no place',
    (hash) => {
      expect(readAddress(hash)).toBeUndefined()
    },
  )

  it('drops what does not fit', () => {
    expect(readAddress('#m=10201&kind=9&order=best&km=0&n=99999&flags=8&open=<b>')?.shown).toEqual({
      kind: undefined,
      order: undefined,
      radiusKm: undefined,
      flags: undefined,
      rows: undefined,
      open: undefined,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { municipalitiesForPostal, type PostalRange, readPostal } from '../../src/domain/places'

describe('a typed postal code', () => {
  it.each([
    '3710026',
    '371-0026',
    '〒371-0026',
    ' 371 0026 ',
    '３７１－００２６',
    '３７１ー００２６',
    '371‐0026',
    '371−0026',
    '371–0026',
    '371—0026',
    '371―0026',
    '〒３７１　００２６',
  ])('is read from "%s"', (typed) => {
    expect(readPostal(typed)).toEqual({ kind: 'ok', code: '3710026' })
  })

  it.each([
    ['', ''],
    ['371', '371'],
    ['371-', '371'],
    ['371-002', '371002'],
  ])('is not complete yet in "%s"', (typed, digits) => {
    expect(readPostal(typed)).toEqual({ kind: 'partial', digits })
  })

  it.each(['前橋市', '371-002a', '37100261', '1234 5678 9012', '371.0026'])('is not in "%s"', (typed) => {
    expect(readPostal(typed)).toEqual({ kind: 'not-a-postal-code' })
  })
})

describe('municipalities of a postal code', () => {
  const ranges: PostalRange[] = [
    [600000, 610000, '01101'],
    [3700500, 3700500, '10523', '10524'],
    [3710000, 3710999, '10201'],
  ]

  it.each([
    ['0600000', ['01101']],
    ['0610000', ['01101']],
    ['0610001', []],
    ['3700500', ['10523', '10524']],
    ['3710026', ['10201']],
    ['3711000', []],
    ['371', []],
    ['abcdefg', []],
  ])('of %s are %j', (code, expected) => {
    expect(municipalitiesForPostal(code, ranges)).toEqual(expected)
  })

  it('are none without ranges', () => {
    expect(municipalitiesForPostal('3710026', [])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { isListedPostal, municipalitiesForPostal, type PostalRanges, readPostal } from '../../../src/domain/find/places'
import { parsePostalRanges, postalFile } from '../../../src/domain/find/places-index'

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
  const ranges: PostalRanges = {
    starts: [600000, 610001, 3700500, 3700501, 3710000, 3711000],
    codes: [['01101'], [], ['10523', '10524'], [], ['10201'], []],
  }

  it.each([
    ['0000000', []],
    ['0600000', ['01101']],
    ['0610000', ['01101']],
    ['0610001', []],
    ['3700500', ['10523', '10524']],
    ['3710026', ['10201']],
    ['3711000', []],
    ['9999999', []],
    ['371', []],
    ['abcdefg', []],
  ])('of %s are %j', (code, expected) => {
    expect(municipalitiesForPostal(code, ranges)).toEqual(expected)
  })

  it('are none without ranges', () => {
    expect(municipalitiesForPostal('3710026', { starts: [], codes: [] })).toEqual([])
  })

  it('come back from the file as they went in', () => {
    expect(parsePostalRanges(JSON.parse(JSON.stringify(postalFile(ranges))))).toEqual(ranges)
    expect(() => parsePostalRanges({ v: 1, starts: [1], codes: [] })).toThrow('columns of unequal length')
  })
})

describe('the published list of postal codes', () => {
  // 5 to 7, and 10
  const listed = [5, 3, 2, 1]
  it.each([
    ['0000004', false],
    ['0000005', true],
    ['0000007', true],
    ['0000008', false],
    ['0000010', true],
    ['0000011', false],
  ])('has %s: %s', (code, expected) => {
    expect(isListedPostal(code, listed)).toBe(expected)
  })
})

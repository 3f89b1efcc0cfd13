import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFigures } from '../../src/pipeline/build-data'
import { parseHospitals } from '../../src/pipeline/parse-hospitals'
import { DATA_DIR, patchedTexts, sourceTexts } from './source-texts'

const FILE = 'gunma-hospitals.csv'
const areas = loadFigures(DATA_DIR).municipalUsage
const parse = (text = '') => parseHospitals(FILE, text, areas)

describe('hospitals of Gunma', () => {
  const { facilities, drops } = parse(sourceTexts().get(FILE))

  it('are 126, of which 124 can be placed', () => {
    expect(facilities).toHaveLength(126)
    expect(facilities.filter(({ lat, lng }) => lat !== null && lng !== null)).toHaveLength(124)
  })

  it('keep 西毛病院 in the list without its wrong position', () => {
    expect(facilities.find(({ name }) => name.endsWith('西毛病院'))).toMatchObject({ municipality: '10210', lat: null, lng: null })
    expect(drops).toContainEqual({
      file: FILE,
      row: expect.any(Number),
      id: '1011100000074',
      name: expect.stringContaining('西毛病院'),
      what: 'position',
      value: '36.1437,138.5026',
      reason: 'is 37 km from the office of 富岡市',
    })
  })

  it('keep さわらび, which has no position, without a report', () => {
    expect(facilities.find(({ id }) => id === '1011100000038')).toMatchObject({ lat: null, lng: null })
    expect(drops.map(({ id, what }) => [id, what])).toEqual([
      ['1011100000074', 'position'],
      ['1011100000114', 'website'],
    ])
  })
})

describe('a dirty directory', () => {
  const { facilities, drops } = parse(readFileSync(new URL('../fixtures/data/dirty-hospitals.csv', import.meta.url), 'utf8'))

  it('keeps every facility and reports every value left out', () => {
    expect(facilities.map(({ lat }) => lat)).toEqual([36.4078, null, null, null, null, 36.3219])
    expect(drops.map(({ row, what, reason }) => [row, what, reason])).toEqual([
      [3, 'position', 'is 0,0, which stands for unknown'],
      [4, 'position', 'is outside Japan'],
      [5, 'position', 'is 57 km from the office of 前橋市'],
      [6, 'website', 'has lost a dot after www'],
    ])
  })

  it('turns full-width blanks into plain ones', () => {
    expect(facilities[5]).toMatchObject({ shortName: '空白 病院', kana: 'クウハク ビョウイン', website: 'http://www5.example.ne.jp/' })
  })
})

describe('an import stops', () => {
  it.each([
    ['lat', 'x', 'expected a number near Japan, got "x"'],
    ['lat', '', 'latitude and longitude, or neither'],
    ['id', '101110000001', 'an id of 13 digits'],
    ['id', '1011100000001', 'each id once'],
    ['municipality_code', '11201', 'expected a known municipality, got "11201"'],
    ['municipality_code', '10202', 'an address in 高崎市'],
    ['name', '', 'expected a text'],
    ['website', 'javascript:alert(1)', 'a web address or nothing'],
  ])('at %s "%s"', (column, value, expected) => {
    const { texts, rowNumber } = patchedTexts({ file: FILE, row: '1011100000002', column, value })
    const run = () => parse(texts.get(FILE))
    expect(run).toThrow(expected)
    expect(run).toThrow(new RegExp(`^${FILE} row ${rowNumber}, column `))
  })
})

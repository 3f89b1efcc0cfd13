import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFigures } from '../../../src/pipeline/read/load-figures'
import { SourceError } from '../../../src/pipeline/read/source-error'
import { parseOfficialFiles } from '../../../src/pipeline/update/official-files'
import { DATA_DIR } from '../source-texts'

const HEAD = 'file_id,source_id,licence,format,url,page_url,link_pattern,max_mb'
const parse = (row: string) => parseOfficialFiles('list.csv', `${HEAD}\n${row}\n`)

describe('the list of official files', () => {
  const shipped = parseOfficialFiles('official-files.csv', readFileSync(`${DATA_DIR}/updates/official-files.csv`, 'utf8'))

  it('ships with the five files of the national directory, each with a source and https', () => {
    const sources = new Set(loadFigures(DATA_DIR).sources.map(({ id }) => id))
    expect(shipped.map(({ id }) => id)).toEqual(['navii-hospital', 'navii-clinic', 'navii-dental', 'navii-maternity', 'navii-pharmacy'])
    for (const { sourceId, place } of shipped) {
      expect(sources).toContain(sourceId)
      expect(place.kind === 'linked' ? place.page : place.url).toMatch(/^https:\/\/www\.mhlw\.go\.jp\//)
    }
  })

  it.each([
    ['navii-hospital', '01-1_hospital_facility_info_20260601.csv.zip'],
    ['navii-clinic', '02-1_clinic_facility_info_20251201.zip'],
    ['navii-dental', '03-1_dental_facility_info_20260601.csv.zip'],
    ['navii-maternity', '04_maternity_home_20260601.csv.zip'],
    ['navii-pharmacy', '05_pharmacy_20260601.csv.zip'],
  ])('knows the file of %s by its name, with either ending, and no other', (id, name) => {
    const matching = shipped.filter(({ place }) => place.kind === 'linked' && place.name.test(name))
    expect(matching.map((file) => file.id)).toEqual([id])
    expect(
      shipped.some(
        ({ place }) => place.kind === 'linked' && place.name.test(name.replace('facility_info', 'speciality_hours').replace('zip', 'pdf')),
      ),
    ).toBe(false)
  })

  it('takes an address of the host’s own', () => {
    expect(parse('a,s,CC BY 4.0,csv,https://example.jp/a.csv,,,1.5')).toEqual([
      {
        id: 'a',
        sourceId: 's',
        licence: 'CC BY 4.0',
        format: 'csv',
        place: { kind: 'direct', url: 'https://example.jp/a.csv' },
        maxBytes: 1.5e6,
      },
    ])
  })

  it.each([
    ['../a,s,PDL1.0,zip,https://example.jp/,,,1', 'row 2, column file_id'],
    ['a,s,PDL1.0,exe,https://example.jp/,,,1', 'row 2, column format: expected one of zip, csv, xlsx, got "exe"'],
    ['a,s,PDL1.0,zip,ftp://example.jp/,,,1', 'row 2, column url: expected a web address'],
    ['a,s,PDL1.0,zip,,,x,1', 'row 2, column page_url: expected a web address where url is empty'],
    ['a,s,PDL1.0,zip,,https://example.jp/,,1', 'row 2, column link_pattern: expected a text'],
    ['a,s,PDL1.0,zip,,https://example.jp/,(,1', 'row 2, column link_pattern: expected a regular expression, got "("'],
    ['a,s,,zip,https://example.jp/,,,1', 'row 2, column licence: expected a text'],
    ['a,s,PDL1.0,zip,https://example.jp/,,,0', 'row 2, column max_mb: expected a number above 0'],
    ['a,s,PDL1.0,zip,https://example.jp/,,,1\na,s,PDL1.0,zip,https://example.jp/,,,1', 'row 3, column file_id: expected each id once'],
  ])('stops at %s', (row, message) => {
    expect(() => parse(row)).toThrow(SourceError)
    expect(() => parse(row)).toThrow(message)
  })
})

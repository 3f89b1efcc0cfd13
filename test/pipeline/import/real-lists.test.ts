import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { directoryOf, folder, run } from './made-files'

// Small lists after real ones; they are not part of the project.
const FOLDERS = [process.env.MADOGUCHI_FIXTURES, resolve('../shared/fixtures'), resolve('../../shared/fixtures')]
const cases = FOLDERS.map((path) => path && join(path, 'import-cases')).find((path) => path && existsSync(path))
const files = cases ? readdirSync(cases) : []
const of = (start: string) => files.filter((name) => name.startsWith(start) && !name.endsWith('.md')).map((name) => join(cases ?? '', name))

/** Facilities of one file by prefecture, as id, kind, name, municipality, address, postal code and phone. */
async function rowsOf(paths: readonly string[], prefecture: string, options: Parameters<typeof run>[2] = {}) {
  const out = folder()
  const report = await run(paths, out, options)
  const facilities = existsSync(join(out, `facilities/v1/${prefecture}.json`)) ? directoryOf(out, prefecture).facilities : []
  return { report, facilities, byName: new Map(facilities.map((facility) => [facility.name, facility])) }
}

describe.skipIf(!cases)('lists after real ones', () => {
  it('01: ids of 5 to 13 letters and digits, one facility in each of eight prefectures', async () => {
    const out = folder()
    await run(of('01-'), out)
    const ids = ['01', '03', '04', '06', '15', '17', '42', '47'].map((code) => directoryOf(out, code).facilities[0]?.id)
    expect(ids).toEqual([
      ...['0111010000010', '03103100001', '041799001', '061199510014', '151XXXXX00001', '1711199001', '421xxx0001', '47111'],
    ])
  })

  it('03: dental clinics that are called 無床診療所', async () => {
    const { byName } = await rowsOf(of('03-'), '35')
    expect([...byName.values()].map(({ name, kind, code }) => [name, kind, code]).sort()).toEqual(
      [
        ['みほん歯科医院', 2, '3530899991'],
        ['みほんデンタルクリニック', 2, null],
        ['みほん口腔クリニック', 2, '3530899993'],
        ['みほん内科歯科医院', 1, '3510899994'],
      ].sort(),
    )
  })

  it('04: a second list of a city beside the first, in whatever order', async () => {
    for (const order of [of('04-'), of('04-').toReversed()]) {
      const out = folder()
      for (const path of order) await run([path], out)
      expect(directoryOf(out, '14').facilities).toHaveLength(5)
    }
  })

  it('05: two files, or two sheets, that both count from 1', async () => {
    const [a, b, book] = of('05-') as [string, string, string]
    expect((await rowsOf([a, b], '35')).facilities).toHaveLength(4)
    expect((await rowsOf([book], '35')).facilities).toHaveLength(4)
  })

  it('06: neither the example sheet nor the hidden one', async () => {
    const { report, facilities } = await rowsOf(of('06-'), '35')
    expect(facilities.map(({ name }) => name)).toEqual(['みほん医院'])
    expect(report.tables.map(({ state }) => state)).toEqual(['taken', 'not needed', 'not needed'])
  })

  it('07: quarters that are called like towns', async () => {
    const [b, a] = of('07-') as [string, string]
    const { facilities } = await rowsOf([a], '12')
    expect(facilities.map(({ municipality, address }) => [municipality, address]).sort()).toEqual([
      ['12204', '船橋市本町1-1-1'],
      ['12204', '船橋市栄町2-1-1'],
    ])
    const refused = await rowsOf([b], '37')
    expect(refused.report.tables).toMatchObject([
      { state: 'refused', findings: [{ expectation: expect.stringContaining('--municipality') }, {}, {}, {}] },
    ])
    const told = await rowsOf([b], '37', { naming: { municipality: '37201' } })
    expect(told.facilities.map(({ municipality }) => municipality)).toEqual(['37201', '37201', '37201'])
  })

  it('09: nothing of the owner', async () => {
    for (const path of of('09-')) {
      const { facilities } = await rowsOf([path], '12')
      expect(facilities).toMatchObject([
        { name: 'みほん薬局', municipality: '12204', address: '千葉県船橋市みほん町1-1', tel: '047-000-0001' },
      ])
    }
  })

  it.each([
    ['10-', '01', 1],
    ['11-', '43', 3],
    ['12-', '12', 6],
    ['13-no', '12', 2],
    ['18-', '12', 6],
  ])('%s…: as many facilities in %s as are open to patients: %i', async (start, prefecture, count) => {
    expect((await rowsOf(of(start), prefecture)).facilities).toHaveLength(count)
  })

  it('12, 13: kinds by the end of a name, or by its own cell', async () => {
    const kinds = async (start: string) => (await rowsOf(of(start), '12')).facilities.map(({ name, kind }) => [name, kind])
    expect(await kinds('12-')).toEqual([
      ['みほんホスピタル', 0],
      ['みほん整形外科', 1],
      ['みほん眼科', 1],
      ['みほん内科・小児科', 1],
      ['みほん CLINIC', 1],
      ['みほんファルマシア', 4],
    ])
    expect(await kinds('13-no')).toEqual([
      ['みほん総合病院', 0],
      ['みほん内科医院', 1],
    ])
  })

  it('13: no list of AED', async () => {
    const { report } = await rowsOf(of('13-aed'), '12')
    expect(report.findings[0]).toMatchObject({ effect: 'file refused', expectation: expect.stringContaining('AED設置箇所一覧') })
  })

  it('15: the day above the table and in the name of the file', async () => {
    for (const path of of('15-')) {
      const out = folder()
      await run([path], out)
      expect(directoryOf(out, '12').asOf).toBe('2026-04-01')
    }
  })

  it('16: an older list does not replace a newer one', async () => {
    const out = folder()
    const [newer, older] = of('16-') as [string, string]
    await run([newer], out)
    const { findings, isWritten } = await run([older], out)
    expect(isWritten).toBe(false)
    expect(findings[0]).toMatchObject({ effect: 'file refused', expectation: expect.stringContaining('the list of 2026-05-01') })
    expect(directoryOf(out, '31').facilities.map(({ name }) => name)).toEqual(['みほん新診療所'])
    expect((await run([older], out, { acceptOlder: true })).isWritten).toBe(true)
  })

  it.each(of('17-').map((path) => [path.split('/').at(-1) ?? '', path]))('17: %s', async (_, path) => {
    const { facilities } = await rowsOf([path], '12')
    expect(facilities).toMatchObject([{ municipality: '12204', tel: '047-000-0001', postal: path.includes('-a_') ? '2730001' : null }])
  })

  it('18: cells as people write them', async () => {
    const { byName } = await rowsOf(of('18-'), '12')
    expect(['一', '二', '三', '四', '五', '六'].map((number) => byName.get(`みほん${number}医院`)?.tel)).toEqual([
      ...['047-000-0001', '047-000-0002', '047-000-0003', '047-000-0004', '047-000-0005', '047-000-0007'],
    ])
    expect(byName.get('みほん一医院')).toMatchObject({ postal: '2730005', address: '千葉県船橋市みほん1-1' })
    expect(byName.get('みほん二医院')).toMatchObject({ postal: '2730005', address: '船橋市みほん1-2' })
  })
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficialFile } from '../../../src/pipeline/update/official-files'
import { type UpdateOptions, updateData } from '../../../src/pipeline/update/update-data'
import { answers, type Office, openOffice, page, sends, versioned, zip } from './office-server'

let office: Office
let cacheDir: string
const imports: string[][] = []
const waits: number[] = []
const lines: string[] = []

beforeEach(async () => {
  office = await openOffice()
  cacheDir = mkdtempSync(join(tmpdir(), 'madoguchi-update-'))
  for (const list of [imports, waits, lines]) list.length = 0
})
afterEach(async () => {
  await office.close()
  rmSync(cacheDir, { recursive: true })
})

const NOW = Date.parse('2026-11-21T00:00:00Z')

const file = (id: string, path: string, change: Partial<OfficialFile> = {}): OfficialFile => ({
  id,
  sourceId: 'navii-20260601',
  licence: 'PDL1.0',
  format: 'zip',
  place: { kind: 'direct', url: `${office.origin}${path}` },
  maxBytes: 2000,
  ...change,
})

const update = (sources: readonly OfficialFile[], change: Partial<UpdateOptions> = {}) =>
  updateData({
    sources,
    cacheDir,
    outDir: 'unused',
    importFiles: async (paths) => imports.push(paths.map((path) => readFileSync(path, 'latin1').slice(4).replaceAll('.', ''))),
    log: (line) => lines.push(line),
    clock: { now: () => NOW, sleep: async (ms) => void waits.push(ms), random: () => 1 },
    limits: { attemptMs: 5000, totalMs: 20_000 },
    allowLocalHttp: true,
    ...change,
  })

/** Everything below the cache folder, without the index. */
const cached = () =>
  readdirSync(cacheDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.json')
    .map((entry) => entry.name)

const hospital = () => file('hospital', '/01_20260601.zip')

/** First run with a good file, then the server does something else. */
async function afterAGoodDay() {
  office.on('/01_20260601.zip', versioned(zip('june'), '"june"'))
  await update([hospital()])
  imports.length = 0
}

describe('a good day', () => {
  it('fetches, keeps the publisher’s name, checks and imports', async () => {
    office.on('/01_20260601.zip', sends(zip('june')))
    const report = await update([hospital()])
    expect(report).toEqual({
      files: [
        {
          id: 'hospital',
          kind: 'new',
          address: `${office.origin}/01_20260601.zip`,
          bytes: 604,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      isImported: true,
      isComplete: true,
    })
    expect(imports).toEqual([['june']])
    expect(cached()).toEqual(['01_20260601.zip'])
  })

  it('asks with the version on hand and takes 304 for an answer', async () => {
    await afterAGoodDay()
    const report = await update([hospital()])
    expect(report).toEqual({ files: [{ id: 'hospital', kind: 'unchanged' }], isImported: false, isComplete: true })
    expect(imports).toEqual([])
  })

  it('imports nothing when a server without versions sends the same bytes', async () => {
    office.on('/01_20260601.zip', sends(zip('june')))
    await update([hospital()])
    const report = await update([hospital()])
    expect(report.files).toEqual([{ id: 'hospital', kind: 'unchanged' }])
    expect(imports).toHaveLength(1)
    expect(cached()).toEqual(['01_20260601.zip'])
  })

  it('imports all files on hand when one is new, and forgets the one before', async () => {
    office.on('/01_20260601.zip', versioned(zip('june'), '"june"'), versioned(zip('december'), '"december"'))
    office.on('/05.zip', versioned(zip('pharmacy'), '"p"'))
    const sources = [hospital(), file('pharmacy', '/05.zip')]
    await update(sources)
    const { files } = await update(sources)
    expect(files.map(({ kind }) => kind)).toEqual(['new', 'unchanged'])
    expect(imports).toEqual([
      ['june', 'pharmacy'],
      ['december', 'pharmacy'],
    ])
    expect(cached().sort()).toEqual(['01_20260601.zip', '05.zip'])
  })

  it('fetches anew what was damaged on the disk', async () => {
    await afterAGoodDay()
    const entry = JSON.parse(readFileSync(join(cacheDir, 'index.json'), 'utf8')).files.hospital
    writeFileSync(join(cacheDir, entry.path), 'PK\x03\x04 cut')
    expect((await update([hospital()])).files).toMatchObject([{ kind: 'new' }])
    expect(imports).toEqual([['june']])
  })

  it('fetches anew when the index is damaged', async () => {
    await afterAGoodDay()
    writeFileSync(join(cacheDir, 'index.json'), '{"v":1,"files":{"hospital":{"path":"../../etc/passwd"}}}')
    expect((await update([hospital()])).files).toMatchObject([{ kind: 'new' }])
    expect(lines.join('\n')).toContain('cannot be read: everything is fetched anew')
  })

  it('finds the newest link of a page, which it asks for once', async () => {
    office.on(
      '/page.html',
      page(`<a href="/old/01-1_hospital_20251201.zip">12月</a> <A class="x" HREF='content/01-1_hospital_20260601.csv.zip?a=1&amp;b=2'>6月</A>
        <a href="https://elsewhere.example/01-1_hospital_20270601.zip">copy</a> <a href="/05_pharmacy_20260601.csv.zip">薬局</a>`),
    )
    office.on('/content/01-1_hospital_20260601.csv.zip?a=1&b=2', sends(zip('june')))
    office.on('/05_pharmacy_20260601.csv.zip', sends(zip('pharmacy')))
    const linked = (id: string, name: RegExp) => file(id, '', { place: { kind: 'linked', page: `${office.origin}/page.html`, name } })
    const report = await update([linked('hospital', /^01-1_hospital_\d{8}.*\.zip$/), linked('pharmacy', /^05_pharmacy_\d{8}.*\.zip$/)])
    expect(report.isComplete).toBe(true)
    expect(imports).toEqual([['june', 'pharmacy']])
    expect(cached().sort()).toEqual(['01-1_hospital_20260601.csv.zip', '05_pharmacy_20260601.csv.zip'])
    expect(office.asked.filter((path) => path === '/page.html')).toHaveLength(1)
  })

  it('follows redirects', async () => {
    office.on('/01_20260601.zip', answers(302, { location: '/moved.zip' }))
    office.on('/moved.zip', answers(301, { location: `${office.origin}/there.zip` }))
    office.on('/there.zip', sends(zip('june')))
    expect((await update([hospital()])).isComplete).toBe(true)
  })

  it.each([
    ['a name that climbs out', '/%2e%2e%2f%2e%2e%2fevil.zip'],
    ['a name with a space', '/a%20b.zip'],
    ['no name', '/'],
    ['a name without its ending', '/download'],
  ])('puts %s under a name of its own', async (_, path) => {
    office.on(path, sends(zip('june')))
    expect((await update([file('hospital', path)])).isComplete).toBe(true)
    expect(cached()).toEqual(['hospital.zip'])
  })

  it('takes CSV as it comes', async () => {
    office.on('/hospitals.csv', sends('\ufeff"ID","正式名称"\r\n', { 'content-type': 'text/csv' }))
    expect((await update([file('hospital', '/hospitals.csv', { format: 'csv' })])).isComplete).toBe(true)
  })
})

describe('a server in trouble', () => {
  it('is asked again, waiting twice as long each time', async () => {
    office.on('/01_20260601.zip', answers(500), answers(503), sends(zip('june')))
    expect((await update([hospital()])).isComplete).toBe(true)
    expect(waits).toEqual([2000, 4000])
  })

  it('is given the time it asks for', async () => {
    office.on(
      '/01_20260601.zip',
      answers(429, { 'retry-after': '30' }),
      answers(503, { 'retry-after': 'Sat, 21 Nov 2026 00:01:00 GMT' }),
      sends(zip('june')),
    )
    expect((await update([hospital()])).isComplete).toBe(true)
    expect(waits).toEqual([30_000, 60_000])
  })

  it('is left alone when it asks for too much time', async () => {
    office.on('/01_20260601.zip', answers(503, { 'retry-after': '86400' }))
    expect((await update([hospital()])).files).toMatchObject([{ kind: 'missing', reason: expect.stringContaining('come back in 86400 s') }])
    expect(waits).toEqual([])
  })

  it('is given up after four attempts', async () => {
    office.on('/01_20260601.zip', answers(500))
    expect((await update([hospital()])).files).toMatchObject([{ kind: 'missing', reason: expect.stringContaining('answers 500') }])
    expect(office.asked).toHaveLength(4)
  })

  it('is asked again when it breaks off in the middle', async () => {
    office.on(
      '/01_20260601.zip',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/zip', 'content-length': 604 })
        response.write(zip('june').subarray(0, 300), () => response.destroy())
      },
      sends(zip('june')),
    )
    expect((await update([hospital()])).isComplete).toBe(true)
    expect(waits).toEqual([2000])
    expect(imports).toEqual([['june']])
  })
})

const SILENT = (_: unknown, response: { writeHead(status: number): { flushHeaders(): void } }) => response.writeHead(200).flushHeaders()

describe('what cannot be used', () => {
  const cases: [string, () => void, RegExp][] = [
    ['is gone', () => office.on('/01_20260601.zip', answers(404)), /answers 404/],
    ['is forbidden', () => office.on('/01_20260601.zip', answers(403)), /answers 403/],
    ['is a part', () => office.on('/01_20260601.zip', answers(206)), /answers 206/],
    ['is a sign-in page', () => office.on('/01_20260601.zip', page('<html>Free Wi-Fi</html>')), /is a web page, not a zip file/],
    [
      'is a sign-in page under a false type',
      () => office.on('/01_20260601.zip', sends('<html>Free Wi-Fi')),
      /not a zip file: it begins with "<html>Free W"/,
    ],
    ['is a picture', () => office.on('/01_20260601.zip', sends('GIF89a', { 'content-type': 'image/gif' })), /begins with "GIF89a"/],
    ['is empty', () => office.on('/01_20260601.zip', sends('')), /begins with ""/],
    ['says that it is too large', () => office.on('/01_20260601.zip', sends(Buffer.alloc(3000, 'PK'))), /larger than 0.002 MB/],
    [
      'is too large without saying so',
      () =>
        office.on(
          '/01_20260601.zip',
          (_, response) => void response.writeHead(200).write(zip('x'), () => response.end(Buffer.alloc(3000))),
        ),
      /larger than 0.002 MB/,
    ],
    ['never comes', () => office.on('/01_20260601.zip', () => {}), /no whole answer within 0.15 s/],
    ['never ends', () => office.on('/01_20260601.zip', SILENT), /no whole answer within 0.15 s/],
    [
      'leads in a circle',
      () => office.on('/01_20260601.zip', answers(302, { location: '/01_20260601.zip' })),
      /leads on more than 5 times/,
    ],
    [
      'leads to http on another host',
      () => office.on('/01_20260601.zip', answers(302, { location: 'http://example.jp/a.zip' })),
      /not an https address/,
    ],
    [
      'leads to a file of this computer',
      () => office.on('/01_20260601.zip', answers(302, { location: 'file:///etc/passwd' })),
      /not an https address/,
    ],
    ['leads nowhere', () => office.on('/01_20260601.zip', answers(302, { location: 'http://[' })), /no address/],
  ]

  it.each(cases)('%s: the file of last time stays, and the reason is told', async (_, happen, reason) => {
    await afterAGoodDay()
    const [name] = cached()
    happen()
    const report = await update([hospital()], { limits: { attemptMs: 150, totalMs: 20_000 } })
    expect(report).toEqual({
      files: [{ id: 'hospital', kind: 'kept-old', reason: expect.stringMatching(reason) }],
      isImported: false,
      isComplete: false,
    })
    expect(imports).toEqual([])
    expect(cached()).toEqual([name])
    office.on('/01_20260601.zip', versioned(zip('june'), '"june"'))
    expect((await update([hospital()])).files).toEqual([{ id: 'hospital', kind: 'unchanged' }])
  })

  it('is an answer shorter than announced', async () => {
    const short = () => Promise.resolve(new Response(zip('june'), { headers: { 'content-length': '999' } }))
    const { files } = await update([hospital()], { fetch: short })
    expect(files).toMatchObject([{ kind: 'missing', reason: expect.stringMatching(/announced 999 bytes and sent 604/) }])
    expect(cached()).toEqual([])
  })

  it('is a page without the link', async () => {
    office.on('/page.html', page('<a href="/other.zip">x</a>'))
    const linked = file('hospital', '', { place: { kind: 'linked', page: `${office.origin}/page.html`, name: /^01-1_\d{8}\.zip$/ } })
    const { files } = await update([linked])
    expect(files).toMatchObject([
      { kind: 'missing', reason: expect.stringContaining('has no link to 01-1_\\d{8}\\.zip; a direct address can be set') },
    ])
  })

  it('is http where https is asked for', async () => {
    const { files } = await update([hospital()], { allowLocalHttp: false })
    expect(files).toMatchObject([{ kind: 'missing', reason: expect.stringContaining('not an https address') }])
    expect(office.asked).toEqual([])
  })
})

describe('without a connection', () => {
  it('keeps what there is and says so', async () => {
    await afterAGoodDay()
    await office.close()
    const { files, isComplete } = await update([hospital()])
    expect(files).toEqual([
      { id: 'hospital', kind: 'kept-old', reason: expect.stringMatching(/^no connection with 127\.0\.0\.1:\d+ \(ECONNREFUSED\)$/) },
    ])
    expect(isComplete).toBe(false)
    expect(waits).toEqual([2000, 4000, 8000])
  })
})

describe('the time for all files', () => {
  it('ends what hangs and leaves the rest', async () => {
    office.on('/01_20260601.zip', () => {})
    const { files } = await update([hospital(), file('pharmacy', '/05.zip')], { limits: { attemptMs: 5000, totalMs: 200 } })
    expect(files).toEqual([
      { id: 'hospital', kind: 'missing', reason: 'the time for all files is over' },
      { id: 'pharmacy', kind: 'missing', reason: 'the time for all files is over' },
    ])
  })
})

describe('what the importer refuses', () => {
  const refuses = async () => {
    throw new Error('01.csv row 1: expected the header')
  }

  it('is not kept: the files of last time stay in use, and the new one is fetched again', async () => {
    await afterAGoodDay()
    office.on('/01_20260601.zip', versioned(zip('broken'), '"broken"'))
    const report = await update([hospital()], { importFiles: refuses })
    expect(report).toEqual({
      files: [{ id: 'hospital', kind: 'kept-old', reason: expect.stringContaining('01.csv row 1: expected the header') }],
      isImported: false,
      isComplete: false,
    })
    expect(
      readFileSync(join(cacheDir, JSON.parse(readFileSync(join(cacheDir, 'index.json'), 'utf8')).files.hospital.path), 'latin1'),
    ).toContain('june')
    expect((await update([hospital()])).files).toMatchObject([{ kind: 'new' }])
    expect(imports).toEqual([['broken']])
  })

  it('leaves nothing behind on the first day', async () => {
    office.on('/01_20260601.zip', sends(zip('broken')))
    const { files } = await update([hospital()], { importFiles: refuses })
    expect(files).toMatchObject([{ kind: 'missing' }])
    expect(cached()).toEqual([])
    expect(existsSync(join(cacheDir, 'index.json'))).toBe(true)
  })

  it('does not hold back the files beside it', async () => {
    await afterAGoodDay()
    office.on('/01_20260601.zip', versioned(zip('broken'), '"broken"'))
    office.on('/02.zip', sends(zip('clinic')))
    office.on('/05.zip', sends(zip('pharmacy')))
    const refusesBroken: UpdateOptions['importFiles'] = async (paths) => {
      const contents = paths.map((path) => readFileSync(path, 'latin1').slice(4).replaceAll('.', ''))
      if (contents.includes('broken')) throw new Error('01.csv row 1: expected the header')
      imports.push(contents)
    }
    const sources = [hospital(), file('clinic', '/02.zip'), file('pharmacy', '/05.zip')]
    const report = await update(sources, { importFiles: refusesBroken })
    expect(report.files.map(({ id, kind }) => [id, kind])).toEqual([
      ['hospital', 'kept-old'],
      ['clinic', 'new'],
      ['pharmacy', 'new'],
    ])
    expect(report).toMatchObject({ isImported: true, isComplete: false })
    expect(imports.at(-1)).toEqual(['june', 'clinic', 'pharmacy'])
    expect(cached().sort()).toEqual(['01_20260601.zip', '02.zip', '05.zip'])
  })
})

import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { UsageObservation } from '../../../src/domain/figures/usage'
import { FACILITY_FLAGS, type Facility } from '../../../src/domain/find/facilities'
import type { LocalDate } from '../../../src/domain/time/local-date'
import { Finder, type FinderDoors } from '../../../src/features/find/engine/finder'
import type { Answer, ListQuery } from '../../../src/features/find/engine/messages'
import { facilityShard, manifestOf } from '../../../src/pipeline/shard/facility-shard'
import { placeFiles } from '../../../src/pipeline/shard/place-index'
import type { KeptShard } from '../../../src/storage/shards'

const facility = (id: string, municipality: string, lat: number | null, lng: number | null, part: Partial<Facility> = {}): Facility => ({
  id,
  kind: 0,
  name: `名前 ${id}`,
  shortName: id,
  nameEn: null,
  kana: 'ヨミ',
  municipality,
  address: '住所',
  lat,
  lng,
  isApproximate: false,
  website: null,
  postal: null,
  tel: null,
  code: null,
  flags: 0,
  seen: null,
  ...part,
})

// Two prefectures on both sides of the river at Fujioka.
const GUNMA = [
  ...Array.from({ length: 6 }, (_, i) => facility(`g${i}`, '10209', 36.26 - i / 1000, 139.07)),
  facility('far', '10201', 36.39, 139.06, { kind: 4, flags: FACILITY_FLAGS.smartphone }),
  facility('nowhere', '10209', null, null, { kind: 1 }),
]
const SAITAMA = Array.from({ length: 4 }, (_, i) => facility(`s${i}`, '11385', 36.235, 139.1 + i / 1000, { kind: 1 }))
const LISTS = { '10': GUNMA, '11': SAITAMA }

const observation = (key: string, used: number, total: number): UsageObservation => ({
  scope: 'municipality',
  key,
  month: '2026-05',
  basis: 'onlineCheck',
  used,
  total,
  sourceTitle: '文書',
  publisher: '県',
  sourceUrl: '',
  publishedOn: '2026-07-01',
  provenance: 'official',
})

const PLACES = placeFiles(
  [],
  Object.entries(LISTS).map(([prefecture, facilities]) => ({ prefecture, facilities })),
)

/** A server and a phone, made up. Files are taken away or changed by the tests. */
function world() {
  const files = new Map<string, string>()
  const shards = Object.entries(LISTS).map(([prefecture, facilities]) => {
    const credits = [{ title: `一覧${prefecture}`, publisher: '国', url: '', licence: 'PDL1.0', asOf: '2026-06-01' }]
    const shard = facilityShard({ prefecture, asOf: '2026-06-01', credits, facilities, compiled: [], elsewhere: null })
    return { shard, text: JSON.stringify(shard) }
  })
  for (const { shard, text } of shards) files.set(`/data/facilities/v1/${shard.prefecture}.json`, text)
  files.set('/data/facilities/v1/manifest.json', JSON.stringify(manifestOf(shards)))
  for (const [path, text] of PLACES) files.set(`/${path}`, text)
  const usage = (prefecture: string, observations: UsageObservation[]) =>
    files.set(`/data/usage/v1/${prefecture}.json`, JSON.stringify({ v: 1, prefecture, observations }))
  usage('10', [observation('10209', 60, 1000), observation('10201', 500, 1000)])
  usage('11', [observation('11385', 600, 1000)])
  const kept = new Map<string, KeptShard>()
  let notKept = new Set<string>()
  const phone = { isOffline: false }
  const doors: FinderDoors = {
    folder: '/data/',
    lang: 'ja',
    fetch: async (address) => {
      if (phone.isOffline) throw new TypeError('Failed to fetch')
      const text = files.get(address)
      return text === undefined ? new Response('not found', { status: 404 }) : new Response(text)
    },
    readShard: async (prefecture) => kept.get(prefecture),
    saveShard: async (shard) => void kept.set(shard.prefecture, shard),
    removeShard: async (prefecture) => void kept.delete(prefecture),
    keptPrefectures: async () => [...kept.keys()],
    readNotKept: async () => notKept,
    saveNotKept: async (prefectures) => {
      notKept = new Set(prefectures)
    },
    today: () => '2026-11-21' as LocalDate,
    sha256: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  }
  return { files, kept, phone, doors, finder: new Finder(doors) }
}

let site = world()
beforeEach(() => {
  site = world()
})
const QUERY: ListQuery = { order: 'near', radiusKm: null, kinds: [], flags: 0, name: '', shown: 100 }
const FUJIOKA = { by: 'municipality', code: '10209' } as const
const ids = async (query: Partial<ListQuery> = {}, finder = site.finder) => {
  const { near, far } = await finder.rows({ ...QUERY, ...query })
  return [...near, ...far].map((hit) => hit.facility.id)
}
const found = (answer: Answer) => {
  if (answer.kind !== 'found') throw new Error(`expected a list, got ${JSON.stringify(answer)}`)
  return answer
}

describe('a place near a border', () => {
  it('has the facilities of both sides, with the figures of both', async () => {
    const answer = found(await site.finder.search(FUJIOKA))
    expect(answer.prefectures.map(({ code }) => code)).toEqual(['10', '11'])
    expect(answer).toMatchObject({ place: { label: '藤岡市' }, count: 12, kinds: [0, 1, 4], flags: FACILITY_FLAGS.smartphone, without: [] })
    expect(answer.credits.map(({ title }) => title)).toEqual(['一覧10', '一覧11'])
    const { near } = await site.finder.rows({ ...QUERY, order: 'area' })
    expect(near.slice(0, 4).map(({ facility: { id } }) => id)).toEqual(['s0', 's1', 's2', 's3'])
  })

  it('says which side is not on this site', async () => {
    const manifest = JSON.parse(site.files.get('/data/facilities/v1/manifest.json') ?? '')
    delete manifest.prefectures['11']
    site.files.set('/data/facilities/v1/manifest.json', JSON.stringify(manifest))
    expect(found(await site.finder.search(FUJIOKA))).toMatchObject({ without: ['11'], count: 8 })
  })

  it('shows its own side when the list of the other was tampered with, and says so', async () => {
    site.files.set('/data/facilities/v1/11.json', (site.files.get('/data/facilities/v1/11.json') ?? '').replace('s0', 'sX'))
    const answer = found(await site.finder.search(FUJIOKA))
    expect(answer).toMatchObject({ without: ['11'], count: 8 })
    expect(site.kept.has('11')).toBe(false)
  })
})

describe('a file beside the list', () => {
  // By area, the facilities across the river come first: their town has the higher figure.
  const firstByArea = async () => (await ids({ order: 'area' }))[0]

  for (const [how, answer] of [
    ['comes as a page of a Wi-Fi', '<!doctype html><title>Wi-Fi</title>'],
    ['comes cut', '{"v":1,"pre'],
  ] as const)
    it(`that once ${how} is asked for again by the next search`, async () => {
      const path = '/data/usage/v1/11.json'
      const whole = site.files.get(path) ?? ''
      site.files.set(path, answer)
      await site.finder.search(FUJIOKA)
      expect(await firstByArea()).toMatch(/^g/)
      site.files.set(path, whole)
      await site.finder.search(FUJIOKA)
      expect(await firstByArea()).toBe('s0')
    })

  /** How often two searches ask for a file. */
  async function askedTwice(path: string): Promise<number> {
    let asked = 0
    const finder = new Finder({
      ...site.doors,
      fetch: (address, options) => {
        if (address === path) asked += 1
        return site.doors.fetch(address, options)
      },
    })
    await finder.search(FUJIOKA)
    await finder.search(FUJIOKA)
    return asked
  }

  for (const path of ['/data/places/v1/11.json', '/data/usage/v1/11.json'])
    it(`is asked for until it was read or the site says that it has none: ${path}`, async () => {
      expect(await askedTwice(path)).toBe(1)
      site.files.set(path, '[]')
      expect(await askedTwice(path)).toBe(2)
      site.files.delete(path)
      expect(await askedTwice(path)).toBe(1)
    })
})

describe('in flight mode', () => {
  it('what was searched before is found again, the same, on both sides', async () => {
    await site.finder.search(FUJIOKA)
    const online = await ids()
    site.phone.isOffline = true
    const later = new Finder(site.doors)
    const answer = found(await later.search(FUJIOKA))
    expect(answer.prefectures).toMatchObject([
      { code: '10', savedOn: '2026-11-21', problem: 'unreachable' },
      { code: '11', savedOn: '2026-11-21', problem: 'unreachable' },
    ])
    expect(await ids({}, later)).toEqual(online)
  })

  it('a prefecture that was never read is missing', async () => {
    site.phone.isOffline = true
    expect(await site.finder.search(FUJIOKA)).toEqual({ kind: 'missing', problem: 'unreachable' })
  })
})

describe('a list on the phone', () => {
  it('that was removed is not kept again by itself, until it is asked for', async () => {
    await site.finder.search(FUJIOKA)
    await site.finder.remove('11')
    expect([...site.kept.keys()]).toEqual(['10'])
    const again = found(await new Finder(site.doors).search(FUJIOKA))
    expect(again.prefectures.map(({ savedOn }) => savedOn)).toEqual(['2026-11-21', null])
    expect([...site.kept.keys()]).toEqual(['10'])
    expect(await site.finder.keep('11')).toBe('2026-11-21')
    expect([...site.kept.keys()]).toEqual(['10', '11'])
  })

  it('that is damaged is fetched anew', async () => {
    await site.finder.search(FUJIOKA)
    const shard = site.kept.get('10') as KeptShard
    site.kept.set('10', { ...shard, json: shard.json.slice(0, 50) })
    expect(found(await new Finder(site.doors).search(FUJIOKA)).prefectures[0]).toMatchObject({ problem: null })
    expect(site.kept.get('10')).toEqual(shard)
  })

  it('stays when a login page answers for everything', async () => {
    await site.finder.search(FUJIOKA)
    for (const path of site.files.keys()) site.files.set(path, '<!doctype html><title>Wi-Fi</title>')
    const later = new Finder(site.doors)
    expect(found(await later.search(FUJIOKA)).prefectures).toMatchObject([{ problem: 'wrong' }, { problem: 'wrong' }])
    expect(await ids({}, later)).toHaveLength(12)
  })
})

describe('a postal code', () => {
  it('leads to its municipality', async () => {
    expect(await site.finder.search({ by: 'postal', postal: '３７５－００２４' })).toMatchObject({
      kind: 'found',
      place: { code: '10209' },
      isEstimate: false,
    })
  })

  it('that is in no list is an estimate, and said to be one', async () => {
    expect(await site.finder.search({ by: 'postal', postal: '375-8601' })).toMatchObject({ place: { code: '10209' }, isEstimate: true })
  })

  it.each([
    ['375', { kind: 'problem', name: 'postal' }],
    ['000-0000', { kind: 'problem', name: 'unknownPostal' }],
    ['100-0001', { kind: 'absent', prefectures: ['13'] }],
    [
      '370-1600',
      {
        kind: 'several',
        places: [
          { code: '10366', label: '上野村' },
          { code: '10367', label: '神流町' },
        ],
      },
    ],
  ])('%s: %j', async (postal, expected) => {
    expect(await site.finder.search({ by: 'postal', postal })).toEqual(expected)
  })
})

describe('a position', () => {
  it('finds what is around it', async () => {
    const answer = found(await site.finder.search({ by: 'here', lat: 36.26, lng: 139.07 }))
    expect(answer).toMatchObject({ place: null, outside: null })
    expect((await ids())[0]).toBe('g0')
  })

  it('far from every list names the prefectures it may be in', async () => {
    expect(await site.finder.search({ by: 'here', lat: 26.212, lng: 127.681 })).toEqual({ kind: 'absent', prefectures: ['47'] })
  })
})

describe('a municipality', () => {
  it('of which nobody knows where it lies has a list without distances', async () => {
    const answer = found(await site.finder.search({ by: 'municipality', code: '10366' }))
    expect(answer).toMatchObject({ place: { code: '10366' }, isPlaced: false, home: '10', count: 8, without: [] })
    const { near, far, nearCount, farCount } = await site.finder.rows(QUERY)
    expect([near.length, nearCount, far.length, farCount]).toEqual([0, 0, 8, 8])
    expect(far.every(({ km, direction }) => km === null && direction === null)).toBe(true)
  })

  it('of a prefecture without a list leads elsewhere', async () => {
    expect(await site.finder.search({ by: 'municipality', code: '13101' })).toEqual({ kind: 'absent', prefectures: ['13'] })
    expect(await site.finder.places('13')).toHaveLength(62)
  })
})

describe('a list without any position', () => {
  beforeEach(() => {
    const shard = facilityShard({
      prefecture: '19',
      asOf: '2026-06-01',
      credits: [{ title: '一覧19', publisher: '市', url: '', licence: 'CC0', asOf: '2026-06-01' }],
      facilities: ['a', 'b'].map((id) => facility(id, '19201', null, null, { kind: 1 })).concat(facility('c', '19202', null, null)),
      compiled: [],
      elsewhere: null,
    })
    const text = JSON.stringify(shard)
    const manifest = JSON.parse(site.files.get('/data/facilities/v1/manifest.json') ?? '')
    Object.assign(manifest.prefectures, manifestOf([{ shard, text }]).prefectures)
    site.files.set('/data/facilities/v1/manifest.json', JSON.stringify(manifest))
    site.files.set('/data/facilities/v1/19.json', text)
  })

  it.each([[{ by: 'municipality', code: '19201' } as const], [{ by: 'postal', postal: '400-0031' } as const]])(
    'is found by %j, the town first',
    async (asked) => {
      expect(found(await site.finder.search(asked))).toMatchObject({ place: { code: '19201' }, isPlaced: false })
      const { near, far } = await site.finder.rows(QUERY)
      expect(near.map(({ facility: { id } }) => id).sort()).toEqual(['a', 'b'])
      expect(far.map(({ facility: { id } }) => id)).toEqual(['c'])
    },
  )

  it('is found by a position, without distances', async () => {
    const answer = found(await site.finder.search({ by: 'here', lat: 35.662, lng: 138.568 }))
    expect(answer.prefectures.map(({ code }) => code)).toContain('19')
    const { near, far } = await site.finder.rows(QUERY)
    expect([...near, ...far].map(({ facility: { id }, km }) => [id, km])).toEqual(
      expect.arrayContaining([
        ['a', null],
        ['b', null],
        ['c', null],
      ]),
    )
  })
})

describe('a prefecture alone', () => {
  it('has its towns, each with what the list holds there', async () => {
    const answer = await site.finder.search({ by: 'prefecture', code: '10' })
    if (answer.kind !== 'towns') throw new Error(`expected towns, got ${answer.kind}`)
    expect(answer).toMatchObject({ prefecture: '10', count: 8 })
    expect(answer.towns).toHaveLength(35)
    expect(answer.towns.find(({ code }) => code === '10209')).toEqual({ code: '10209', label: '藤岡市', count: 7 })
    expect(answer.towns.find(({ code }) => code === '10366')?.count).toBe(0)
  })

  it('without a list leads elsewhere; without network and never read, it is missing', async () => {
    expect(await site.finder.search({ by: 'prefecture', code: '13' })).toEqual({ kind: 'absent', prefectures: ['13'] })
    site.phone.isOffline = true
    expect(await new Finder(site.doors).search({ by: 'prefecture', code: '13' })).toEqual({ kind: 'missing', problem: 'unreachable' })
  })
})

describe('the lists of neighbours', () => {
  it('are read only as far as what is asked for, and then said to be', async () => {
    const many = Array.from({ length: 120 }, (_, i) => facility(`m${i}`, '10209', 36.26 + i / 1e5, 139.07))
    const shards = [
      { prefecture: '10', facilities: many },
      { prefecture: '11', facilities: SAITAMA },
    ].map(({ prefecture, facilities }) => {
      const credits = [{ title: `一覧${prefecture}`, publisher: '国', url: '', licence: 'PDL1.0', asOf: '2026-06-01' }]
      const shard = facilityShard({ prefecture, asOf: '2026-06-01', credits, facilities, compiled: [], elsewhere: null })
      return { shard, text: JSON.stringify(shard) }
    })
    for (const { shard, text } of shards) site.files.set(`/data/facilities/v1/${shard.prefecture}.json`, text)
    site.files.set('/data/facilities/v1/manifest.json', JSON.stringify(manifestOf(shards)))
    const answer = found(await site.finder.search({ by: 'here', lat: 36.26, lng: 139.07 }))
    expect(answer.prefectures.map(({ code }) => code)).toEqual(['10'])
    expect(answer.without).toEqual([])
    expect((await site.finder.rows({ ...QUERY, shown: 20 })).found).toBeNull()
    // The clinics stand on the other side only.
    const clinics = await site.finder.rows({ ...QUERY, kinds: [1] })
    expect([...clinics.near, ...clinics.far].map(({ facility: { id } }) => id)).toEqual(['s0', 's1', 's2', 's3'])
    expect(clinics.found?.prefectures.map(({ code }) => code)).toEqual(['10', '11'])
    // A name is looked for in what was read.
    expect((await site.finder.rows({ ...QUERY, name: 'どこにもない' })).otherKinds).toBe(0)
  })

  it('tell how many of other kinds fit where there is none of the kind asked for', async () => {
    await site.finder.search(FUJIOKA)
    expect(await site.finder.rows({ ...QUERY, kinds: [2], name: 'far' })).toMatchObject({ nearCount: 0, farCount: 0, otherKinds: 1 })
  })
})

describe('the list', () => {
  beforeEach(async () => void (await site.finder.search(FUJIOKA)))

  it.each([
    [{ kinds: [4] }, ['far']],
    [{ kinds: [1, 4], name: 'far' }, ['far']],
    [{ flags: FACILITY_FLAGS.smartphone }, ['far']],
    [{ name: 'ＦＡＲ' }, ['far']],
    [{ name: 'よみ 名前', kinds: [1] }, ['s0', 's1', 's2', 's3', 'nowhere']],
    [{ name: 'どこにもない' }, []],
  ] as [Partial<ListQuery>, string[]][])('narrowed by %j is %j', async (query, expected) => {
    expect((await ids(query)).toSorted()).toEqual(expected.toSorted())
  })

  it('comes in pages, nearest first beyond the radius', async () => {
    const { near, far, nearCount, farCount } = await site.finder.rows({ ...QUERY, radiusKm: 5, shown: 11 })
    expect([near.length, far.length, nearCount, farCount]).toEqual([11, 0, 11, 1])
    expect((await site.finder.rows({ ...QUERY, radiusKm: 5, shown: 12 })).far.map(({ facility: { id } }) => id)).toEqual(['far'])
  })

  it('of an older search is put aside by a newer one, whichever answers first', async () => {
    await Promise.all([site.finder.search(FUJIOKA), site.finder.search({ by: 'municipality', code: '10201' })])
    expect((await ids())[0]).toBe('far')
  })
})

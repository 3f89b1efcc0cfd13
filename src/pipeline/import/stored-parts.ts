import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImportError } from './findings'
import { type FacilityPart, isUsage, type Part, type UsagePart } from './parts'
import { usageIdentity } from './read-usage'

/** Lists as they were read, by kind and prefecture: what the shards are made of again when one of them is replaced. */
const PARTS = 'parts'

export const partPath = ({ key, prefecture }: Pick<Part, 'key' | 'prefecture'>): string => `${PARTS}/${key}/${prefecture}.json`

function partsAt(path: string): Part[] {
  try {
    const parts = JSON.parse(readFileSync(path, 'utf8')) as Part[]
    if (!Array.isArray(parts) || parts.some((part) => part.v !== 1)) throw new Error('another form')
    return parts
  } catch (error) {
    throw new ImportError({
      file: path,
      expectation: `expected a list of an earlier import; delete it and import its file again: ${(error as Error).message}`,
    })
  }
}

/** All stored parts of a prefecture. */
export function storedParts(outDir: string, prefecture: string): Part[] {
  const folder = join(outDir, PARTS)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((key) => join(folder, key, `${prefecture}.json`))
    .filter((path) => existsSync(path))
    .flatMap(partsAt)
}

/** Embedded lists by whether a stored or a new one is of the same kind. What fills gaps of a list (`navii-1+codes`) goes with it. */
export function embeddedBeside(lists: readonly Part[], embedded: readonly Part[]): { kept: Part[]; replaced: FacilityPart[] } {
  const keys = new Set(lists.map(({ key }) => key))
  const isReplaced = ({ key }: Part) => keys.has(key.replace(/\+.*/, ''))
  return {
    kept: embedded.filter((part) => !isReplaced(part)),
    replaced: embedded.filter((part): part is FacilityPart => !isUsage(part) && isReplaced(part)),
  }
}

/** The stored parts, with the embedded ones that none of them replaces. */
export const withEmbedded = (stored: readonly Part[], embedded: readonly Part[]): Part[] => [
  ...stored,
  ...embeddedBeside(stored, embedded).kept,
]

/** Newer use rates beside or in place of older ones; the order does not depend on that of the imports. */
export function joinedUsage(prefecture: string, older: readonly UsagePart[], newer: readonly UsagePart[]): UsagePart {
  const all = [...older, ...newer].flatMap(({ observations }) => observations)
  const byIdentity = new Map(all.map((observation) => [usageIdentity(observation), observation]))
  const sorted = [...byIdentity].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, observation]) => observation)
  return { v: 1, key: 'usage', prefecture, observations: sorted }
}

/** The stored parts with those of the same kind and prefecture replaced. */
export function withNewParts(
  stored: readonly Part[],
  added: readonly Part[],
  prefecture: string,
): { facility: FacilityPart[]; usage: UsagePart | null } {
  const newKeys = new Set(added.filter((part) => !isUsage(part)).map(({ key }) => key))
  const facility = [...stored.filter(({ key }) => !newKeys.has(key)), ...added].filter((part): part is FacilityPart => !isUsage(part))
  const [older, newer] = [stored.filter(isUsage), added.filter(isUsage)]
  return { facility, usage: older.length + newer.length > 0 ? joinedUsage(prefecture, older, newer) : null }
}

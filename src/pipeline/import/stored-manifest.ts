import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FacilityManifest, parseFacilityManifest } from '../../domain/find/facilities'
import { ImportError } from './findings'

const MANIFEST = 'facilities/v1/manifest.json'

/** What the folder holds now, by prefecture. */
export function storedManifest(outDir: string): FacilityManifest['prefectures'] {
  const path = join(outDir, MANIFEST)
  if (!existsSync(path)) return {}
  try {
    return { ...parseFacilityManifest(JSON.parse(readFileSync(path, 'utf8'))).prefectures }
  } catch (error) {
    throw new ImportError({ file: path, expectation: `expected the manifest of the last import: ${(error as Error).message}` })
  }
}

export function writtenManifest(prefectures: FacilityManifest['prefectures']): { path: string; text: string } {
  const sorted = Object.fromEntries(Object.entries(prefectures).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { path: MANIFEST, text: JSON.stringify({ v: 1, prefectures: sorted } satisfies FacilityManifest) }
}

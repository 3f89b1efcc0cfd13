import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FacilityDirectory, type FacilityManifest, parseFacilityManifest, parseFacilityShard } from '../../src/domain/find/facilities'
import { embeddedDirectory } from '../../src/pipeline/import/embedded-directory'
import { DATA_DIR } from './source-texts'

/** Made once for all tests and builds. The first one that asks may wait for it. */
export const embeddedFolder = (): Promise<string> => embeddedDirectory(DATA_DIR)

export const EMBEDDING_MS = 240_000

const read = async (path: string): Promise<unknown> => JSON.parse(readFileSync(join(await embeddedFolder(), 'facilities/v1', path), 'utf8'))

/** A prefecture of the directory that comes with the project. */
export const embedded = async (prefecture: string): Promise<FacilityDirectory> => parseFacilityShard(await read(`${prefecture}.json`))

export const embeddedManifest = async (): Promise<FacilityManifest> => parseFacilityManifest(await read('manifest.json'))

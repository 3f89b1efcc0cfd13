import type { Position } from '../../domain/find/distance'
import type { Elsewhere } from '../../domain/find/facilities'
import { readCoverage } from '../read/coverage'
import { loadFigures } from '../read/load-figures'
import type { Part } from './parts'
import { storedParts } from './stored-parts'

/** What the project itself knows and the import builds on. */
export interface ProjectData {
  /** Folder with a sources.csv that tables may name sources of. */
  readonly sourceDir: string
  /** Municipal offices, where known. */
  readonly offices: ReadonlyMap<string, Position>
  /** By prefecture, institutions that the national directory lacks. */
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  /** The lists of a prefecture that are there until an imported list of their kind takes their place. */
  readonly embedded: (prefecture: string) => readonly Part[]
  /** The folder of the directory that comes with the project; null for an import that starts from nothing. */
  readonly embeddedDir: string | null
}

/** `directory`: the folder of the embedded directory; null for an import that starts from nothing. */
export const projectData = (sourceDir: string, directory: string | null): ProjectData => ({
  sourceDir,
  offices: new Map(loadFigures(sourceDir).municipalUsage.map(({ municipality, lat, lng }) => [municipality, { lat, lng }])),
  elsewhere: new Map(readCoverage(sourceDir).map(({ prefecture, elsewhere }) => [prefecture, elsewhere])),
  embeddedDir: directory,
  embedded: (prefecture) => (directory === null ? [] : storedParts(directory, prefecture)),
})

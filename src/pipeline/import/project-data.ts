import type { Position } from '../../domain/find/distance'
import type { Credit } from '../../domain/find/facilities'
import { embeddedDirectories, loadFigures } from '../build-data'
import type { FacilityPart } from './parts'

/** What the project itself knows and the import builds on. */
export interface ProjectData {
  /** Folder with a sources.csv that tables may name sources of. */
  readonly sourceDir: string
  /** Municipal offices, where known. */
  readonly offices: ReadonlyMap<string, Position>
  /** Directories that are there until an imported list of their kind takes their place. */
  readonly embedded: readonly FacilityPart[]
}

export const projectData = (sourceDir: string): ProjectData => ({
  sourceDir,
  offices: new Map(loadFigures(sourceDir).municipalUsage.map(({ municipality, lat, lng }) => [municipality, { lat, lng }])),
  embedded: embeddedDirectories(sourceDir).map(({ file, directory: { prefecture, credits, facilities } }) => ({
    v: 1,
    key: 'navii-0',
    prefecture,
    origin: 'navii',
    file,
    credit: credits[0] as Credit,
    rows: facilities.map((facility, index) => ({ ...facility, row: index + 2 })),
  })),
})

import { sources } from '../../facts/facts'

const ALL = [...sources.keys()]
/** The list is long: as many pages as keep each one light. */
export const SOURCE_PARTS = 5
export const SOURCES_PER_PART = Math.ceil(ALL.length / SOURCE_PARTS)

/** The page id of a part of the list, the first being 0. */
export const sourcesPageId = (part: number): string => (part === 0 ? 'about.sources' : `about.sources.${part + 1}`)

/** The place of a source in the list. */
export const sourceAddress = (href: (pageId: string) => string, id: string): string =>
  `${href(sourcesPageId(Math.floor(ALL.indexOf(id) / SOURCES_PER_PART)))}#${id}`

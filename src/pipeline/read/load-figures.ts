import type { DirectorySummary, Figures } from '../../domain/figures/figures'
import { checkFigures } from '../check/check-figures'
import { GEOLONIA, naviiCredit } from '../import/credits'
import { readCoverage } from './coverage'
import type { SourceTexts } from './figure-tables'
import { figuresFrom, parseFigures } from './parse-figures'
import { readTexts } from './source-texts'

/** The figures of texts that were read before. Throws a SourceError at the first thing that is wrong. */
export function checkedFigures(texts: SourceTexts): Omit<Figures, 'directories'> {
  const tables = parseFigures(texts)
  const [problem] = checkFigures(tables)
  if (problem) throw problem
  return figuresFrom(tables)
}

/** The newest edition in the embedded tables. */
const EMBEDDED_AS_OF = '2026-06-01'

/** What the embedded directory holds according to its own table; the built one says the same. */
const countedDirectories = (sourceDir: string): DirectorySummary[] =>
  readCoverage(sourceDir).map(({ prefecture, kinds, elsewhere }) => ({
    prefecture,
    kinds,
    count: kinds.reduce((sum, count) => sum + count, 0),
    elsewhere,
    isImported: false,
    isCompiled: true,
    asOf: EMBEDDED_AS_OF,
    credits: [naviiCredit(EMBEDDED_AS_OF), GEOLONIA],
  }))

/** The figures the pages show, read and checked; `directories` of the build, where one was made. */
export function loadFigures(sourceDir: string, directories: readonly DirectorySummary[] = countedDirectories(sourceDir)): Figures {
  return { ...checkedFigures(readTexts(sourceDir)), directories }
}

import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { accentProblems } from './accent'
import { type Edition, editionSchema } from './schema'

/** An edition that cannot be used. Each problem names place and expectation. */
export class EditionError extends Error {
  readonly problems: readonly string[]
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'))
    this.problems = problems
  }
}

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${path}: unknown key, expected none of this name`
  const isOwn = issue.message.startsWith('expected')
  return `${path || 'the file'}: ${isOwn ? issue.message : `expected ${issue.expected ?? 'something else'}`}, got ${shown(issue.input)}`
}

/** Checks an edition that was read already. Throws `EditionError` with every problem. */
export function checkEdition(data: unknown, file: string): Edition {
  const result = v.safeParse(editionSchema, data)
  if (!result.success) throw new EditionError(file, result.issues.map(problemOf))
  const { home, accent } = result.output
  const problems = [
    ...(home?.municipality && !home.municipality.startsWith(home.prefecture)
      ? [`home.municipality: expected a municipality of prefecture ${home.prefecture}, got "${home.municipality}"`]
      : []),
    ...(accent ? accentProblems(accent, readFileSync('src/ui/tokens.css', 'utf8')) : []),
  ]
  if (problems.length > 0) throw new EditionError(file, problems)
  return result.output
}

/** Reads and checks `edition.json`. Throws `EditionError`. */
export function readEdition(file: string): Edition {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new EditionError(file, [`expected a file in JSON, got: ${(error as Error).message}`])
  }
  return checkEdition(data, file)
}

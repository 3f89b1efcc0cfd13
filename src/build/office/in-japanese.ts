import { FINDINGS_JA } from './findings-ja'
import { LINES_JA, VALUES_JA } from './lines-ja'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The longer ones first, so that a general one does not take what a special one says better. */
const PATTERNS = Object.entries({ ...LINES_JA, ...FINDINGS_JA })
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([english, japanese]) => ({
    pattern: new RegExp(
      `^${english
        .split(/\{\d\}/)
        .map(escaped)
        .join('(.*?)')}$`,
      's',
    ),
    japanese,
  }))

/** A line of a command in Japanese; as it is where the lists have none. What it quotes may be such a line itself. */
export function inJapanese(line: string): string {
  for (const { pattern, japanese } of PATTERNS) {
    const values = pattern.exec(line)?.slice(1)
    if (values) return japanese.replace(/\{(\d)\}/g, (_, at) => VALUES_JA[values[at] ?? ''] ?? inJapanese(values[at] ?? ''))
  }
  return line
}

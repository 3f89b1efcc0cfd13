import { type Effect, type Finding, findingText, shortened } from '../../pipeline/import/findings'
import { FINDINGS_JA } from './findings-ja'
import type { OfficeLanguage } from './language'

const EFFECTS_JA: Readonly<Record<Effect, string>> = {
  'file refused': 'ファイルを取り込みません',
  'row left out': '行を除きました',
  'value left out': '値を除きました',
  'not joined': '結び付けません',
  note: '注意',
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The longer ones first, so that a general one does not take what a special one says better. */
const PATTERNS = Object.entries(FINDINGS_JA)
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

const JAPANESE_OF: Readonly<Record<string, string>> = { names: '名称', addresses: '住所', 'the nation': '全国', none: '0' }

/** An expectation in Japanese; as it is where the list has none. What it quotes may be an expectation itself. */
export function inJapanese(expectation: string): string {
  for (const { pattern, japanese } of PATTERNS) {
    const values = pattern.exec(expectation)?.slice(1)
    if (values) return japanese.replace(/\{(\d)\}/g, (_, at) => JAPANESE_OF[values[at] ?? ''] ?? inJapanese(values[at] ?? ''))
  }
  return expectation
}

/** One line about a finding. */
export function findingLine(finding: Finding, lang: OfficeLanguage): string {
  if (lang === 'en') return findingText(finding)
  const { file, sheet, row, column, value, expectation, effect } = finding
  const place = [file, sheet && `シート「${sheet}」`, row && `${row} 行目`, column && `「${column}」`].filter(Boolean).join(' ')
  const got = value === undefined ? '' : `（実際：${shortened(value)}）`
  return `${place}：${inJapanese(expectation)}${got} → ${EFFECTS_JA[effect]}`
}

import { type Effect, type Finding, findingText, shortened } from '../../pipeline/import/findings'
import { inJapanese } from './in-japanese'
import type { OfficeLanguage } from './language'

const EFFECTS_JA: Readonly<Record<Effect, string>> = {
  'file refused': 'ファイルを取り込みません',
  'row left out': '行を除きました',
  'value left out': '値を除きました',
  'not joined': '結び付けません',
  note: '注意',
}

/** One line about a finding. */
export function findingLine(finding: Finding, lang: OfficeLanguage): string {
  if (lang === 'en') return findingText(finding)
  const { file, sheet, row, column, value, expectation, effect } = finding
  const place = [file, sheet && `シート「${sheet}」`, row && `${row} 行目`, column && `「${column}」`].filter(Boolean).join(' ')
  const got = value === undefined ? '' : `（実際：${shortened(value)}）`
  return `${place}：${inJapanese(expectation)}${got} → ${EFFECTS_JA[effect]}`
}

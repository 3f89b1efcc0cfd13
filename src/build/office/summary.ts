import { prefectureOf } from '../../domain/figures/prefectures'
import type { ImportReport } from '../../pipeline/import/import-files'
import { grouped } from '../../pipeline/import/parts'
import type { ImportTotals } from '../../pipeline/import/totals'
import type { OfficeLanguage } from './language'
import { type SummaryWords, WORDS } from './summary-words'

const placeName = (code: string, { nation }: SummaryWords, lang: OfficeLanguage) => {
  const found = prefectureOf(code)
  return code === '00' ? nation : lang === 'ja' ? (found?.name ?? code) : (found?.nameEn ?? code)
}

/** What came of an import, the most important first: taken, left out by reason, joined, new and gone by prefecture. */
export function summaryLines(report: ImportReport, totals: ImportTotals, lang: OfficeLanguage): string[] {
  const w = WORDS[lang]
  const place = (code: string) => placeName(code, w, lang)
  const number = (count: number) => count.toLocaleString('en')
  const lines = [w.title, `  ${w.taken(number(totals.taken), number(totals.rows), number(totals.refused))}`]
  for (const [reason, count] of totals.lost) lines.push(`  ${w.leftOut(w.reasons[reason], number(count))}`)
  for (const [reason, count] of totals.noLoss) lines.push(`  ${w.notCounted(w.reasons[reason], number(count))}`)
  if (totals.lostPrefectures.length > 0) lines.push(`  ${w.lostPrefectures(totals.lostPrefectures.map(place).join(w.comma))}`)
  if (report.joined > 0 || totals.notJoined > 0) lines.push(`  ${w.joined(number(report.joined), number(totals.notJoined))}`)
  for (const [prefecture, { added, gone }] of Object.entries(report.changes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = report.prefectures[prefecture]
    if (entry)
      lines.push(
        `  ${w.prefecture(place(prefecture), number(entry.count), entry.asOf, number(entry.located), number(added), number(gone))}`,
      )
  }
  if (report.replaced.length > 0) {
    const byKind = grouped(report.replaced, ({ key }) => key)
    for (const [key, own] of byKind)
      lines.push(`  ${w.replaced(w.keys[key] ?? key, own.map(({ prefecture }) => place(prefecture)).join(w.comma))}`)
  }
  return lines
}

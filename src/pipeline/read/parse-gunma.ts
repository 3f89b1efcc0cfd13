import type { ContextFigure, MunicipalUsage } from '../../domain/figures/figures'
import { choiceCell, countCell, expectCell, patternCell, rateCell, valueCell } from './cells'
import { baseOf, type SourceTexts, table } from './figure-tables'

/** Last character of the name, and how the kana and the English name must end with it. */
const KINDS = { 市: ['し', '-shi'], 町: ['まち', '-machi'], 村: ['むら', '-mura'] } as const

export const readMunicipal = (texts: SourceTexts) =>
  table(
    texts,
    'gunma-municipal-usage.csv',
    [
      'month',
      'municipality_code',
      'name_ja',
      'name_kana',
      'name_en',
      'mynumber_count',
      'eligibility_checks',
      'rate_percent_published',
      'rate_percent_computed',
      'lat',
      'lng',
      'source_id',
    ],
    (row): MunicipalUsage => {
      expectCell(row.cells.month === '2024-02', row, 'month', 'the month 2024-02')
      const municipality = patternCell(row, 'municipality_code', /^10[2-5]\d\d$/, 'a municipality code of Gunma')
      const name = patternCell(row, 'name_ja', /[市町村]$/, 'a name that ends in 市, 町 or 村')
      const [kanaEnd, enEnd] = KINDS[name.slice(-1) as keyof typeof KINDS]
      expectCell(name.endsWith('市') === Number(municipality) < 10300, row, 'municipality_code', 'a code below 10300 for cities alone')
      const kana = patternCell(row, 'name_kana', /^[ぁ-ゖー]+$/, 'hiragana')
      expectCell(kana.endsWith(kanaEnd), row, 'name_kana', `a reading that ends in ${kanaEnd}`)
      const nameEn = patternCell(row, 'name_en', /^[A-Z][a-z]+-(shi|machi|mura)$/, 'a name such as Maebashi-shi')
      expectCell(nameEn.endsWith(enEnd), row, 'name_en', `a name that ends in ${enEnd}`)
      const [used, total] = [countCell(row, 'mynumber_count'), countCell(row, 'eligibility_checks')]
      expectCell(total > 0, row, 'eligibility_checks', 'a count above 0')
      expectCell(used <= total, row, 'mynumber_count', `at most ${total}`)
      const ratePercent = rateCell(row, 'rate_percent_published')
      rateCell(row, 'rate_percent_computed')
      const computed = (Math.round((used / total) * 10000 + 1e-9) / 100).toFixed(2)
      for (const column of ['rate_percent_computed', 'rate_percent_published'] as const)
        expectCell(row.cells[column] === computed, row, column, `${computed}, which is ${used} of ${total}`)
      const lat = Number(patternCell(row, 'lat', /^\d+\.\d{4}$/, 'a number near Gunma with four decimals'))
      const lng = Number(patternCell(row, 'lng', /^\d+\.\d{4}$/, 'a number near Gunma with four decimals'))
      expectCell(lat > 35.98 && lat < 37.07, row, 'lat', 'a latitude within Gunma')
      expectCell(lng > 138.39 && lng < 139.68, row, 'lng', 'a longitude within Gunma')
      const rate = { basis: 'onlineCheck', used, total, ratePercent, mark: 'verified' } as const
      return { ...baseOf(row), ...rate, municipality, name, kana, nameEn, lat, lng }
    },
  )

export const readContext = (texts: SourceTexts) =>
  table(texts, 'gunma-context.csv', ['month', 'metric', 'area', 'value', 'unit', 'source_id'], (row): ContextFigure => {
    const unit = choiceCell(row, 'unit', ['percent'])
    return {
      ...baseOf(row),
      metric: choiceCell(row, 'metric', ['usage_rate', 'eprescription_pharmacy_operating', 'usage_rate_target']),
      area: choiceCell(row, 'area', ['national', 'gunma']),
      value: valueCell(row, unit),
      unit,
    }
  })

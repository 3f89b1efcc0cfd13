import { expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { allPages } from '../../../src/app/routes'
import type { DirectorySummary } from '../../../src/domain/figures/figures'
import { localDate } from '../../../src/domain/time/local-date'
import { setFigures } from '../../../src/page/figures'
import { loadFigures } from '../../../src/pipeline/read/load-figures'

const embedded = loadFigures('src/data')

/** The text of a page in Japanese, with these lists in place of the project's own. */
function textOf(pageId: string, directories: readonly DirectorySummary[]): string {
  setFigures({ ...embedded, directories })
  const match = allPages().find(({ page, language }) => page.id === pageId && language.code === 'ja')
  if (!match) throw new Error(`expected a page ${pageId}`)
  return pageRenderer(localDate('2026-11-26'), '/')(match.page, match.language).body.replace(/<rt>.*?<\/rt>|<[^>]+>/g, '')
}

const own = (directory: DirectorySummary): DirectorySummary => ({
  ...directory,
  isImported: true,
  isCompiled: false,
  asOf: '2027-04-01',
  credits: [{ title: '見本市医療機関一覧', publisher: '見本市', url: 'https://www.example.jp/', licence: 'CC BY 4.0', asOf: '2027-04-01' }],
})

it('the lists that come with the project are named with their day, and that some are compiled', () => {
  const text = textOf('about', embedded.directories)
  expect(text).toContain('「医療情報ネットのオープンデータ」（厚生労働省）を加工して作成。PDL1.0。2026年6月1日時点。')
  expect(text).toContain('公開されている写しをつないだもの')
  expect(text).not.toContain('運営する人が取り込んだ')
})

it('where a host has put in lists of its own everywhere, nothing speaks of those that came with the project', () => {
  const all = embedded.directories.map(own)
  const about = textOf('about', all)
  expect(about).toContain('「見本市医療機関一覧」（見本市）を加工して作成。CC BY 4.0。2027年4月1日時点。')
  for (const word of ['医療情報ネットのオープンデータ', 'Geolonia', '写しをつないだ', '2026年6月1日']) expect(about).not.toContain(word)
  const find = textOf('find', all)
  expect(find).toContain('このサイトの一覧は、運営する人が取り込んだものです')
  expect(find).not.toContain('写しをつないだ')
})

it('where a host has put in those of one prefecture, it is named beside the others', () => {
  const some = embedded.directories.map((directory) => (directory.prefecture === '31' ? own(directory) : directory))
  expect(textOf('find', some)).toContain('鳥取県には、運営する人が取り込んだ一覧も入っています')
  expect(textOf('about', some)).toContain('見本市医療機関一覧')
})

import type { Kind } from '../../domain/figures/usage'
import type { Credit } from '../../domain/find/facilities'

/** What the operator says about a file that does not say it itself. */
export interface Naming {
  /** 'YYYY-MM-DD' on which the list was true. */
  readonly asOf?: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly licence?: string
  /** Code of the municipality in which addresses without one lie. */
  readonly municipality?: string
  /** Kind of the facilities of which neither name nor cell tells it. */
  readonly kind?: Kind
  /** Header by our name of the column, where a table has several that could be meant. */
  readonly columns?: Readonly<Record<string, string>>
}

export const naviiCredit = (asOf: string): Credit => ({
  title: '医療情報ネットのオープンデータ',
  publisher: '厚生労働省',
  url: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/newpage_43373.html',
  licence: 'PDL1.0',
  asOf,
})

/** Positions by address of the compiled tables; the day is that of their making. */
export const GEOLONIA: Credit = {
  title: 'Geolonia 住所データ',
  publisher: '株式会社Geolonia',
  url: 'https://geolonia.github.io/japanese-addresses/',
  licence: 'CC BY 4.0',
  asOf: '2026-11-26',
}

export const codesCredit = (asOf: string): Credit => ({
  title: 'コード内容別医療機関一覧表',
  publisher: '関東信越厚生局',
  url: 'https://kouseikyoku.mhlw.go.jp/kantoshinetsu/',
  licence: '各地方厚生局サイトの利用規約',
  asOf,
})

// Name, path and prefectures of each bureau.
const BUREAUS: readonly [string, string, string][] = [
  ['北海道厚生局', 'hokkaido', '01'],
  ['東北厚生局', 'tohoku', '02 03 04 05 06 07'],
  ['関東信越厚生局', 'kantoshinetsu', '08 09 10 11 12 13 14 15 19 20'],
  ['東海北陸厚生局', 'tokaihokuriku', '16 17 21 22 23 24'],
  ['近畿厚生局', 'kinki', '18 25 26 27 28 29 30'],
  ['中国四国厚生局', 'chugokushikoku', '31 32 33 34 35'],
  ['四国厚生支局', 'shikoku', '36 37 38 39'],
  ['九州厚生局', 'kyushu', '40 41 42 43 44 45 46 47'],
]

export function filingsCredit(prefecture: string, section: string, asOf: string): Credit {
  const [publisher, path] = BUREAUS.find(([, , codes]) => codes.includes(prefecture)) as [string, string, string]
  return {
    title: `施設基準の届出受理状況（${section}）`,
    publisher,
    url: `https://kouseikyoku.mhlw.go.jp/${path}/`,
    licence: '各地方厚生局サイトの利用規約',
    asOf,
  }
}

export const municipalCredit = (place: string, naming: Naming, asOf: string): Credit => ({
  title: naming.title ?? '医療機関一覧',
  publisher: naming.publisher ?? place,
  url: naming.url ?? '',
  licence: naming.licence ?? '公開元の利用条件',
  asOf,
})

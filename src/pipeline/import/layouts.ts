/** Columns of a layout by our name for them, each with the headers it is known under, the preferred one first. */
type Columns = Readonly<Record<string, readonly string[]>>

/** How one kind of official table looks. Columns that are not named here are never read. */
interface Layout<R extends Columns, O extends Columns> {
  readonly title: string
  readonly required: R
  readonly optional: O
  /** A table with one of these is another one, however much it looks like this. */
  readonly without?: readonly string[]
}

const layout = <R extends Columns, O extends Columns>(own: Layout<R, O>) => own

const USAGE_SOURCE = { title: ['source_title'], publisher: ['publisher'], url: ['source_url'], publishedOn: ['published_on'] }

/** In the order in which they are tried: the last one is the least particular. */
export const LAYOUTS = {
  usage: layout({
    title: 'use rates (scope, key, month …)',
    required: { scope: ['scope'], key: ['key'], month: ['month'], basis: ['basis'], ...USAGE_SOURCE, provenance: ['provenance'] },
    optional: { kind: ['kind'], used: ['used'], total: ['total'], rate: ['rate_percent'] },
  }),
  prefectureTable: layout({
    title: 'monthly table of prefectures',
    required: {
      month: ['month'],
      prefecture: ['prefecture_code'],
      rate: ['rate_percent'],
      used: ['mynumber_count'],
      total: ['eligibility_checks'],
      sourceId: ['source_id'],
    },
    optional: { facilityType: ['facility_type'] },
    // Tables read from scans carry doubts of their own, row by row.
    without: ['reading'],
  }),
  naviiHours: layout({
    title: '医療情報ネット 診療時間票',
    required: { id: ['ID'], speciality: ['診療科目コード'], slot: ['診療時間帯'] },
    optional: {},
  }),
  navii: layout({
    title: '医療情報ネット 施設票',
    required: {
      id: ['ID'],
      name: ['正式名称', '名称'],
      prefecture: ['都道府県コード'],
      municipality: ['市区町村コード'],
      address: ['所在地'],
      lat: ['所在地座標（緯度）'],
      lng: ['所在地座標（経度）'],
    },
    optional: {
      kana: ['正式名称（フリガナ）', 'フリガナ'],
      shortName: ['略称'],
      kind: ['機関区分'],
      website: ['案内用ホームページアドレス', '薬局のホームページアドレス'],
      // Never read, but they tell which of the five tables this is.
      psychiatricBeds: ['精神病床'],
      generalBeds: ['一般病床'],
      pharmacyHours: ['月_開店時間帯1_開始時間', '薬局のホームページアドレス'],
      maternityHours: ['月_就業時間帯1_開始時間', '祝日に休業', '毎週決まった曜日に休業（月）'],
    },
  }),
  compiled: layout({
    title: '医療情報ネットから作った一覧',
    required: {
      id: ['id', 'code10'],
      name: ['name'],
      municipality: ['muni'],
      address: ['address'],
      lat: ['lat'],
      lng: ['lng'],
      coord: ['coord'],
      seen: ['seen'],
    },
    optional: { kana: ['kana'], nameEn: ['name_en'], website: ['website'], postal: ['postal'], code: ['code10'] },
  }),
  filings: layout({
    title: '地方厚生局 施設基準の届出受理状況',
    required: {
      prefecture: ['都道府県コード'],
      section: ['区分'],
      number: ['医療機関番号'],
      name: ['医療機関名称'],
      address: ['医療機関所在地（住所）'],
      symbol: ['受理記号'],
    },
    optional: {
      postal: ['医療機関所在地（郵便番号）'],
      tel: ['電話番号'],
      beds: ['病床数'],
      startsOn: ['算定開始年月日'],
      municipality: ['市町村コード'],
      type: ['種別'],
    },
  }),
  municipal: layout({
    title: '自治体の医療機関一覧',
    required: {
      name: ['名称', '施設名', '施設名称', '施設正式名称', '正式名称', '医療機関名', '医療機関名称', '病院名', '診療所名', '薬局名'],
      address: ['所在地_連結表記', '住所', '所在地', '施設所在地', '医療機関所在地', '所在地_町字'],
    },
    optional: {
      // The new standard also gives the parts one by one.
      addressPrefecture: ['所在地_都道府県'],
      addressMunicipality: ['所在地_市区町村'],
      addressTown: ['所在地_町字'],
      addressNumber: ['所在地_番地以下'],
      number: ['NO', 'No', 'ID', '_id', '番号'],
      kana: ['名称_カナ', '名称_フリガナ', '名称（カナ）', '名称カナ', 'フリガナ', 'ふりがな', '施設名カナ'],
      kind: ['医療機関の種類', '施設区分', '施設種別', '医療機関種別', '機関区分', '種別', '区分'],
      lat: ['緯度'],
      lng: ['経度'],
      tel: ['電話番号', '電話', 'TEL'],
      postal: ['郵便番号'],
      code: ['医療機関コード', '医療機関コード（10）', '医療機関コード（9）', '医療機関番号'],
      website: ['URL', 'ホームページアドレス', 'ホームページ', 'HP'],
      publisherCode: ['全国地方公共団体コード', '都道府県コード又は市区町村コード'],
      prefectureName: ['都道府県名'],
      municipalityName: ['市区町村名', '地方公共団体名', '市町村'],
    },
  }),
} as const

export type LayoutName = keyof typeof LAYOUTS

type KeysOf<L extends LayoutName> = Extract<keyof (typeof LAYOUTS)[L]['required'] | keyof (typeof LAYOUTS)[L]['optional'], string>

/** Our names of the columns of a layout. */
export type Column<L extends LayoutName> = KeysOf<L>

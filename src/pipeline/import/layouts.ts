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
      name: [
        ...['名称', '施設名', '施設名称', '施設の名称', '施設正式名称', '正式名称', '医療機関名', '医療機関名称', '医療機関の名称'],
        ...['病院名', '病院名称', '診療所名', '診療所名称', '医院名', '歯科医院名', '歯科診療所名', '薬局名', '薬局名称', '薬局の名称'],
        ...['機関名', '機関名称', '店舗名', '店舗名称', '事業所名', '事業所名称', 'name'],
      ],
      address: [
        ...[
          '所在地_連結表記',
          '住所',
          '所在地',
          '施設所在地',
          '施設住所',
          '施設の所在地',
          '医療機関所在地',
          '医療機関住所',
          '医療機関の所在地',
        ],
        ...['薬局所在地', '薬局住所', '薬局の所在地', '病院所在地', '診療所所在地', '店舗所在地', '店舗住所', '所在地住所', '開設場所'],
        ...['所在地1', '住所1', 'address'],
        ...['所在地_町字', '町字', '町名番地', '町名・番地', '町名'],
      ],
    },
    optional: {
      // The new standard also gives the parts one by one.
      addressPrefecture: ['所在地_都道府県', '都道府県', '都道府県名'],
      addressMunicipality: ['所在地_市区町村', '市区町村', '市区町村名', '市町村', '市町村名'],
      addressTown: ['所在地_町字', '町字', '町名番地', '町名・番地', '町名'],
      addressNumber: ['所在地_番地以下', '番地以下', '番地'],
      addressRest: ['所在地2', '住所2'],
      kana: [
        '名称_カナ',
        '名称_フリガナ',
        '名称(カナ)',
        '名称カナ',
        '名称(フリガナ)',
        'フリガナ',
        'ふりがな',
        '施設名カナ',
        '施設名(カナ)',
      ],
      kind: [
        ...['医療機関の種類', '医療機関種類', '施設の種類', '施設区分', '施設種別', '医療機関種別', '医療機関区分', '機関区分', '機関種別'],
        ...['業務種別', '医科歯科区分', '医科・歯科区分', '医科歯科別', '医科・歯科', '点数表', '種別', '種類', '区分', 'type'],
      ],
      // A plane coordinate is called X or Y too: its numbers tell.
      lat: ['緯度', 'latitude', 'lat', 'Y座標', 'Y'],
      lng: ['経度', 'longitude', 'lng', 'lon', 'X座標', 'X'],
      point: ['座標', '緯度経度', '緯度・経度', '緯度,経度', '経緯度', '位置情報', '位置座標'],
      tel: [
        ...[
          '電話番号',
          '電話',
          'TEL',
          '施設電話番号',
          '医療機関電話番号',
          '薬局電話番号',
          '病院電話番号',
          '診療所電話番号',
          '店舗電話番号',
        ],
        ...['代表電話番号', '代表電話', '連絡先電話番号', '連絡先', '℡', 'phone'],
      ],
      postal: ['郵便番号', '〒', '施設郵便番号', '医療機関郵便番号', '薬局郵便番号', '所在地郵便番号'],
      code: ['医療機関コード', '医療機関コード(10)', '医療機関コード(9)', '医療機関番号', '保険医療機関コード'],
      website: ['URL', 'ホームページアドレス', 'ホームページ', 'ホームページURL', 'HP', 'ウェブサイト', 'WebサイトURL'],
      specialities: ['診療科目', '診療科', '標榜科目', '標榜診療科'],
      beds: ['病床数', '許可病床数', '病床総数', '総病床数'],
      status: ['現存・休止', '状況', '状態', '休止・廃止', '休廃止', '営業状況', '開設状況', '運営状況', '稼働状況', '休止等'],
      closedOn: ['廃止年月日', '廃止日', '閉院日', '閉院年月日', '休止年月日', '休止日'],
      remarks: ['備考', '備考欄', '特記事項'],
      listDay: ['時点', 'データ時点', '基準日', 'データ基準日', '更新日', '最終更新日', '更新年月日', 'データ更新日'],
      publisherCode: ['全国地方公共団体コード', '都道府県コード又は市区町村コード', '市区町村コード', '自治体コード'],
      prefectureName: ['都道府県名', '所在地_都道府県', '都道府県'],
      municipalityName: ['市区町村名', '地方公共団体名', '市町村', '市町村名', '所在地_市区町村', '市区町村'],
    },
  }),
} as const

/** Tables of other things that have a name and an address too, by a header that only they have. */
export const OTHER_LISTS: readonly [title: string, headers: readonly string[]][] = [
  ['AED設置箇所一覧', ['設置位置', 'aed設置場所', 'aedの設置場所', 'aed', '小児対応設備の有無']],
  ['介護サービス事業所一覧', ['介護保険事業所番号', '実施サービス', '介護保険事業者番号']],
  ['指定緊急避難場所一覧', ['災害種別_洪水', '想定収容人数']],
  ['公衆トイレ一覧', ['男性トイレ_総数', '男性トイレ総数']],
  ['公衆無線LANアクセスポイント一覧', ['ssid']],
  ['子育て施設一覧', ['受入年齢', '一時預かりの有無']],
]

export type LayoutName = keyof typeof LAYOUTS

type KeysOf<L extends LayoutName> = Extract<keyof (typeof LAYOUTS)[L]['required'] | keyof (typeof LAYOUTS)[L]['optional'], string>

/** Our names of the columns of a layout. */
export type Column<L extends LayoutName> = KeysOf<L>

import type { Kind } from '../../src/domain/figures/usage'

// What the made-up facilities are made of.

/** Thousands of residents by the census of 2020, the prefectures in order; Tokyo with those who only work there, for whom it has clinics too. */
export const RESIDENTS = [
  5225, 1238, 1211, 2302, 960, 1068, 1833, 2867, 1933, 1939, 7345, 6284, 16900, 9237, 2201, 1035, 1133, 767, 810, 2048, 1979, 3633, 7542,
  1770, 1414, 2578, 8838, 5465, 1324, 923, 553, 671, 1888, 2800, 1342, 720, 950, 1335, 692, 5135, 811, 1312, 1738, 1124, 1070, 1588, 1467,
]

/** Where most people live, in degrees, and how far the towns lie around it: latitude, longitude, spread. */
export const CENTRES: readonly (readonly [number, number, number])[] = [
  [43.06, 141.35, 1.2],
  [40.82, 140.74, 0.4],
  [39.7, 141.15, 0.5],
  [38.27, 140.87, 0.3],
  [39.72, 140.1, 0.4],
  [38.24, 140.36, 0.35],
  [37.75, 140.47, 0.4],
  [36.34, 140.45, 0.3],
  [36.57, 139.88, 0.25],
  [36.39, 139.06, 0.25],
  [35.86, 139.65, 0.2],
  [35.61, 140.12, 0.25],
  [35.69, 139.69, 0.15],
  [35.45, 139.64, 0.15],
  [37.9, 139.02, 0.4],
  [36.7, 137.21, 0.25],
  [36.59, 136.63, 0.25],
  [36.07, 136.22, 0.25],
  [35.66, 138.57, 0.25],
  [36.65, 138.18, 0.45],
  [35.39, 136.72, 0.35],
  [34.98, 138.38, 0.35],
  [35.18, 136.91, 0.2],
  [34.73, 136.51, 0.35],
  [35.0, 135.87, 0.25],
  [35.02, 135.76, 0.25],
  [34.69, 135.52, 0.15],
  [34.69, 135.18, 0.3],
  [34.69, 135.83, 0.2],
  [34.23, 135.17, 0.3],
  [35.5, 134.24, 0.25],
  [35.47, 133.05, 0.35],
  [34.66, 133.93, 0.3],
  [34.4, 132.46, 0.3],
  [34.19, 131.47, 0.3],
  [34.07, 134.56, 0.25],
  [34.34, 134.04, 0.2],
  [33.84, 132.77, 0.35],
  [33.56, 133.53, 0.35],
  [33.61, 130.42, 0.25],
  [33.25, 130.3, 0.25],
  [32.74, 129.87, 0.35],
  [32.79, 130.74, 0.3],
  [33.24, 131.61, 0.3],
  [31.91, 131.42, 0.35],
  [31.56, 130.56, 0.4],
  [26.21, 127.68, 0.15],
]

/** Facilities by kind in the edition of 2026-06-01. */
export const NATIONAL_COUNTS: Readonly<Record<Kind, number>> = { 0: 7_715, 1: 80_155, 2: 54_637, 3: 2_138, 4: 61_398 }

export const FILES: Readonly<Record<Kind, string>> = {
  0: '01-1_hospital_facility_info_20260601.csv',
  1: '02-1_clinic_facility_info_20260601.csv',
  2: '03-1_dental_facility_info_20260601.csv',
  3: '04_maternity_home_20260601.csv',
  4: '05_pharmacy_20260601.csv',
}

const DAYS = [...'月火水木金土日']
const DAYS_AND_HOLIDAYS = [...DAYS, '祝']
const WEEKS = [1, 2, 3, 4, 5]

const closedColumns = (word: '休診' | '休業') => [
  ...DAYS.map((day) => `毎週決まった曜日に${word}（${day}）`),
  ...WEEKS.flatMap((week) => DAYS.map((day) => `決まった週に${word}（定期週）第${week}週（${day}）`)),
  `祝日に${word}`,
  `その他の${word}日（gw、お盆等）`,
]
const hourColumns = (word: string, bands: readonly number[]) =>
  DAYS_AND_HOLIDAYS.flatMap((day) => bands.flatMap((band) => ['開始', '終了'].map((end) => `${day}_${word}${band}_${end}時間`)))

const PLACE = ['都道府県コード', '市区町村コード', '所在地', '所在地座標（緯度）', '所在地座標（経度）']
const FIRST = [
  'ID',
  '正式名称',
  '正式名称（フリガナ）',
  '略称',
  '略称（フリガナ）',
  '英語表記（ローマ字表記）',
  '機関区分',
  ...PLACE,
  '案内用ホームページアドレス',
]
const BEDS = ['一般病床', '療養病床', '療養病床のうち医療保険適用', '療養病床のうち介護保険適用']
const CLINIC = [...FIRST, ...closedColumns('休診'), ...BEDS, '合計病床数']

export const HEADERS: Readonly<Record<Kind, readonly string[]>> = {
  0: [...FIRST, ...closedColumns('休診'), ...BEDS, '精神病床', '結核病床', '感染症病床', '合計病床数'],
  1: CLINIC,
  2: CLINIC,
  3: [...FIRST, ...closedColumns('休業'), ...hourColumns('就業時間帯', [1, 2, 3]), ...hourColumns('外来受付時間帯', [1, 2, 3])],
  4: ['ID', '名称', 'フリガナ', ...PLACE, '薬局のホームページアドレス', ...hourColumns('開店時間帯', [1, 2, 3, 4])],
}

export const GIVEN: readonly (readonly [string, string])[] = [
  ['あおば', 'アオバ'],
  ['さくら', 'サクラ'],
  ['ひまわり', 'ヒマワリ'],
  ['みどり', 'ミドリ'],
  ['つばさ', 'ツバサ'],
  ['すずらん', 'スズラン'],
  ['山川', 'ヤマカワ'],
  ['川野', 'カワノ'],
  ['谷崎', 'タニザキ'],
  ['駅前', 'エキマエ'],
  ['中央', 'チュウオウ'],
  ['東', 'ヒガシ'],
]
export const FIELDS: Readonly<Record<Kind, readonly (readonly [string, string])[]>> = {
  0: [
    ['総合病院', 'ソウゴウビョウイン'],
    ['記念病院', 'キネンビョウイン'],
    ['病院', 'ビョウイン'],
  ],
  1: [
    ['内科クリニック', 'ナイカクリニック'],
    ['整形外科', 'セイケイゲカ'],
    ['眼科医院', 'ガンカイイン'],
    ['こどもクリニック', 'コドモクリニック'],
    ['耳鼻咽喉科', 'ジビインコウカ'],
    ['皮フ科クリニック', 'ヒフカクリニック'],
  ],
  2: [
    ['歯科医院', 'シカイイン'],
    ['デンタルクリニック', 'デンタルクリニック'],
  ],
  3: [
    ['助産院', 'ジョサンイン'],
    ['助産所', 'ジョサンジョ'],
  ],
  4: [
    ['薬局', 'ヤッキョク'],
    ['調剤薬局', 'チョウザイヤッキョク'],
  ],
}
export const CORPORATIONS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['医療法人社団見本会　', 'イリョウホウジンシャダンミホンカイ　'],
  ['医療法人　', 'イリョウホウジン　'],
]
export const TOWNS = ['本町', '中央', '栄町', '緑ケ丘', '東町', '大字上野', '若葉台', '駅前']
export const HYPHENS = ['－', 'ー', '-', '‐', '−']

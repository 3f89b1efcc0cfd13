import type { Reason } from '../../pipeline/import/findings'
import type { OfficeLanguage } from './language'

export interface SummaryWords {
  readonly title: string
  readonly nation: string
  readonly comma: string
  readonly taken: (taken: string, rows: string, refused: string) => string
  readonly leftOut: (reason: string, count: string) => string
  readonly notCounted: (reason: string, count: string) => string
  readonly lostPrefectures: (names: string) => string
  readonly joined: (joined: string, notJoined: string) => string
  readonly prefecture: (name: string, count: string, asOf: string, located: string, added: string, gone: string) => string
  readonly replaced: (kind: string, prefectures: string) => string
  readonly keys: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<Reason, string>>
  readonly details: string
  readonly betweenLists: string
  readonly notRecognised: string
  readonly states: Readonly<Record<'taken' | 'refused' | 'not needed', string>>
  readonly rows: (rows: number, detail: string) => string
  readonly more: (count: number) => string
  readonly written: (folder: string) => string
  readonly notWritten: string
  readonly loss: string
}

/** What `npm run data` says to an office, in both languages. */
export const WORDS: Readonly<Record<OfficeLanguage, SummaryWords>> = {
  ja: {
    title: '取り込みの結果',
    nation: '全国',
    comma: '、',
    taken: (taken, rows, refused) =>
      `使えた行：${rows} 行のうち ${taken} 行${refused === '0' ? '' : `（取り込まなかったファイル・シート：${refused}）`}`,
    leftOut: (reason, count) => `除いた行：${reason} ${count} 行`,
    notCounted: (reason, count) => `載せない行：${reason} ${count} 行`,
    lostPrefectures: (names) => `すべての行が除かれた都道府県：${names}`,
    joined: (joined, notJoined) => `ほかの一覧の施設と結び付いた行：${joined} 行、結び付かなかった行：${notJoined} 行`,
    prefecture: (name, count, asOf, located, added, gone) =>
      `${name}：${count} 施設（${asOf} 現在、位置あり ${located}）、新しく載る ${added}、なくなる ${gone}`,
    replaced: (kind, prefectures) => `はじめから入っている一覧に代わるもの：${kind}（${prefectures}）`,
    keys: { 'navii-0': '病院', 'navii-1': '診療所', 'navii-2': '歯科', 'navii-3': '助産所', 'navii-4': '薬局' },
    reasons: {
      closed: '休止・廃止・閉院',
      example: '記入例',
      'not-for-patients': '保険診療の窓口でない施設（訪問看護、動物病院など）',
      twice: '同じ施設の重なり',
      'no-row': '見出し・注記・合計など（施設ではない行）',
      'no-kind': '種類がわからない',
      'no-place': '市区町村がわからない',
      'no-name': '名称がない',
      'no-address': '住所がない',
      'no-id': 'IDまたは番号が読めない',
      cells: '列の数が合わない',
      other: 'そのほかの値の誤り',
    },
    details: '詳しい内容',
    betweenLists: '一覧どうしの照らし合わせ：',
    notRecognised: '何の表かわかりません',
    states: { taken: '取り込み', refused: '取り込みません', 'not needed': '使いません' },
    rows: (rows, detail) =>
      `${rows} 行、${detail.replace('facilities', '施設').replace('use rates', '件の利用率').replace('with a DX filing', '件が医療DXの届出あり')}`,
    more: (count) => `… ほかに ${count} 件（--report FILE ですべて書き出します）`,
    written: (folder) => `${folder} に書き込みました。npm run build で反映します。`,
    notWritten: '何も書き込んでいません。',
    loss: '1 % を超える行、または都道府県がまるごと除かれました。上の理由を直して取り込み直してください。このままでよければ --accept-loss を付けてください。',
  },
  en: {
    title: 'What came of it',
    nation: 'the nation',
    comma: ', ',
    taken: (taken, rows, refused) => `taken: ${taken} of ${rows} rows${refused === '0' ? '' : ` (files and sheets refused: ${refused})`}`,
    leftOut: (reason, count) => `left out, ${reason}: ${count} rows`,
    notCounted: (reason, count) => `not listed, ${reason}: ${count} rows`,
    lostPrefectures: (names) => `prefectures of which every row was left out: ${names}`,
    joined: (joined, notJoined) => `rows joined to a facility of another list: ${joined}; not joined: ${notJoined}`,
    prefecture: (name, count, asOf, located, added, gone) =>
      `${name}: ${count} facilities as of ${asOf}, ${located} with a position; ${added} new, ${gone} gone`,
    replaced: (kind, prefectures) => `in the place of the list that comes with the project: ${kind} (${prefectures})`,
    keys: {
      'navii-0': 'hospitals',
      'navii-1': 'clinics',
      'navii-2': 'dental clinics',
      'navii-3': 'maternity homes',
      'navii-4': 'pharmacies',
    },
    reasons: {
      closed: 'closed or suspended',
      example: 'example of the form',
      'not-for-patients': 'no place for insured patients (visiting nurses, animals …)',
      twice: 'the same facility twice',
      'no-row': 'headings, notes, sums (no facility)',
      'no-kind': 'kind not known',
      'no-place': 'municipality not known',
      'no-name': 'no name',
      'no-address': 'no address',
      'no-id': 'id or number cannot be read',
      cells: 'number of cells',
      other: 'other wrong values',
    },
    details: 'In detail',
    betweenLists: 'Between the lists:',
    notRecognised: 'not recognised',
    states: { taken: 'taken', refused: 'refused', 'not needed': 'not needed' },
    rows: (rows, detail) => `${rows} rows, ${detail}`,
    more: (count) => `… and ${count} more (--report FILE writes all)`,
    written: (folder) => `Written to ${folder}. npm run build takes it from there.`,
    notWritten: 'Nothing was written.',
    loss: 'More than 1 % of the rows, or a whole prefecture, was left out. Mend the reasons above and import again, or add --accept-loss.',
  },
}

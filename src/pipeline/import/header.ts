export interface FoundColumn {
  readonly index: number
  /** The header as the file has it. */
  readonly header: string
}

/** A header as it is compared: NFKC, without blanks and line breaks, small letters. */
export const normalHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[\s\ufeff]/g, '')
    .toLowerCase()

/** 電話番号（代表） is 電話番号. */
export const withoutBrackets = (header: string): string => header.replace(/\([^)]*\)/g, '')

/** What a list is of, before what a column holds: 病院・診療所名, 事業所の所在地, 協力医療機関等電話番号. */
const OF_WHAT =
  /^(?:(?:指定|登録|協力|実施|保険|参加|各)*(?:病院|診療所|医院|クリニック|医療機関|医療施設|歯科医院|歯科診療所|歯科|医科|薬局|助産所|施設|事業所|機関|店舗|店)(?:等)?[・,、/]?の?)+(?=.)/
const COLUMN_WORDS: Readonly<Record<string, string>> = { 名: '名称', 名前: '名称', 正式名: '名称', 正式名称: '名称', 所在: '所在地' }
const MARKS = /^[※★☆●○◎■□▲△▼◆◇*＊#・]+|[※★☆*＊:]+$/g

/** A header of a list of facilities in its plainest form: 病院・診療所名 is 名称, TEL・FAX is 電話番号. */
export function plainHeader(header: string): string {
  const own = withoutBrackets(normalHeader(header)).replace(MARKS, '')
  // A column of both holds the telephone first.
  if (/^(?:電話|tel|℡).{0,4}[・,、/&].{0,6}(?:fax|ファクス|ファックス)/.test(own)) return '電話番号'
  const rest = own.replace(OF_WHAT, '').replace(/等$/, '')
  return COLUMN_WORDS[rest] ?? rest
}

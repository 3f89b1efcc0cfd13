import { day, plain } from './cell-values'
import type { Reason } from './findings'

/** Things that have 病院, 診療所 or 歯科 in their names and see no insured patient. */
const NOT_FOR_PATIENTS =
  /訪問看護|通所リハ|通所介護|デイケア|デイサービス|介護老人|介護医療院|老人ホーム|居宅介護|ヘルパーステーション|地域包括支援|動物病院|動物診療|どうぶつ|獣医|アニマル|ペットクリニック|犬猫|歯科技工|技工所|施術所|鍼灸|はり・?きゅう|整骨院|接骨院|マッサージ|衛生検査所|店舗販売業|卸売販売業|配置販売業|毒物劇物|麻薬卸/

const CLOSED = /休止|廃止|閉院|閉局|閉鎖|廃院|廃業|休院|休診中|休業/
const STILL_OPEN = /予定|休止なし|廃止なし|非休止|現存(?![・/]*休止)/
/** In the name itself only within brackets: 旧廃院前クリニック is a name. */
const CLOSED_IN_NAME = /[(【[][^)】\]]*(?:休止|廃止|閉院|閉局|閉鎖|廃院|休院|休業)[^)】\]]*[)】\]]/

const EXAMPLE_NAME = /[○〇◯●×]{2}|△△|□□/
const EXAMPLE_ADDRESS = /[○◯●]|〇〇|△△|□□/
const EXAMPLE_PHONE = /^0{2,4}-?0{2,4}-?0{4}$/

export interface RowTexts {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly tel: string
  readonly status: string
  readonly closedOn: string
  readonly remarks: string
}

/** Remarks that end with the word, and do not speak of a day to come. */
function isClosedByRemark(remarks: string, asOf: string | null): boolean {
  if (!CLOSED.test(remarks) || STILL_OPEN.test(remarks)) return false
  if (!/(?:休止|廃止|閉院|閉局|閉鎖|廃院|廃業|休院)(?:中|済み?|しました|した)?[。)]?$/.test(remarks)) return false
  const on = day(remarks)
  return on === null || asOf === null || on <= asOf
}

/** Why a row is none of a facility that is open to patients; null when it may be one. `asOf`: the day of the list, where it is known by now. */
export function whyNoFacility(texts: RowTexts, asOf: string | null): { readonly reason: Reason; readonly expectation: string } | null {
  const { name, kind, address, tel, status, closedOn, remarks } = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, plain(text)]),
  ) as unknown as RowTexts
  if (EXAMPLE_NAME.test(name) || EXAMPLE_ADDRESS.test(address) || EXAMPLE_PHONE.test(tel))
    return { reason: 'example', expectation: 'expected a facility, this is an example of the form' }
  if (NOT_FOR_PATIENTS.test(name) || NOT_FOR_PATIENTS.test(kind))
    return { reason: 'not-for-patients', expectation: 'expected a place for patients with health insurance' }
  const closing = day(closedOn)
  const isClosed =
    (CLOSED.test(status) && !STILL_OPEN.test(status)) ||
    CLOSED_IN_NAME.test(name) ||
    (closing !== null && (asOf === null || closing <= asOf)) ||
    isClosedByRemark(remarks, asOf)
  return isClosed ? { reason: 'closed', expectation: 'expected a facility that is open' } : null
}

/** Sheets that explain a form, by name. */
export const isSheetOfNotes = (sheet: string): boolean =>
  /^(?:.*(?:作成例|記入例|記載例|入力例|記入要領|入力要領|定義書?|説明|サンプル|注意事項|凡例).*|例)$/.test(plain(sheet))

import type { Answers } from '../../src/domain/check/person'
import type { OutcomeKind, regionsFrom75 } from '../../src/facts/situations'

/**
 * People made by hand, with what is right for them on 26 November 2026 by the collected rules: the answer was written before the
 * app's own was looked at. `right` says it in a sentence, `says` and `never` hold the Japanese page to it.
 */
export type HandMade = {
  readonly who: string
  readonly right: string
  /** What they tap; who is never asked opens the page of the kind instead. */
  readonly answers?: Answers
  readonly kind: OutcomeKind
  /** The region they open on the page. */
  readonly region?: (typeof regionsFrom75)[number]
  readonly says: readonly RegExp[]
  readonly never: readonly RegExp[]
  readonly facts: readonly string[]
}

const VALID: Answers = { card: 'yes', registered: 'yes', certificate: 'valid', age: 'to-74' }
const NO_SPECIAL: Answers = { changedInsurer: 'no', needsHelp: 'no', foreignResident: 'no', faceOnly: 'no', smartphone: 'no' }

const GRACE = /3か月後の月末まで/
const PORTAL = /資格情報の?画面をスマホに保存する/
const LIVE_SCREEN = /(?<!期限の前に)スマホに保存した資格情報画面/
const EITHER = /どちらでもかまいません/
const REGISTER_AT_ONCE = /登録でき、すぐに使えます/
const TENTH = /10回目の誕生日/
const OTHER_PREFECTURES = /大阪府.*届く|広域連合の案内では|カードを使った回数/

export const people: readonly HandMade[] = [
  {
    who: 'an employee with a registered, valid card and nothing special',
    right: 'The card is normally enough, bring it; back-up is notice or saved screen, with the card.',
    answers: { ...VALID, ...NO_SPECIAL },
    kind: 'card-registered',
    says: [/カードだけで足ります/, /ふつう、これ1枚で足ります/, /薬局にも/, /カードと一緒に見せます/],
    never: [/どちらか一つを/, /資格確認書は、書いてある期限/, GRACE],
    facts: ['R-040'],
  },
  {
    who: 'a woman who pays at the desk with her phone, all valid',
    right: 'Phone where there is the extra reader; the card as well at a first visit; no three months for the phone.',
    answers: { ...VALID, smartphone: 'yes' },
    kind: 'smartphone',
    says: [/カードもお持ちください/, /はじめて行く所/, /スマホ用の機械を置いた所だけ/, /3か月の猶予はありません/],
    never: [GRACE],
    facts: ['R-022', 'R-074'],
  },
  {
    who: 'a man whose phone is his card and whose certificate ended two weeks ago',
    right:
      'The phone has stopped already: bring the card, which is read until the end of the third month; only a screen saved before helps.',
    answers: { ...VALID, certificate: 'grace', smartphone: 'yes' },
    kind: 'certificate-grace',
    says: [
      /カードは、まだ受付で使えます/,
      /スマホのマイナ保険証は、(もう|期限が切れた日に)止まって/,
      /カードを持っていきます/,
      /期限の前に保存したものだけ/,
    ],
    never: [/スマホと一緒に/, PORTAL, /はじめて行く所には、カードも/],
    facts: ['R-043', 'R-074'],
  },
  {
    who: 'the same man half a year later',
    right: 'Certificate of insurance instead; the phone does not work either.',
    answers: { ...VALID, certificate: 'lapsed', smartphone: 'yes' },
    kind: 'certificate-lapsed',
    says: [/資格確認書をお持ちください/, /スマホのマイナ保険証/],
    never: [GRACE, /カードは、まだ受付で使えます/, /はじめて行く所には、カードも/],
    facts: ['R-044', 'R-074', 'R-115'],
  },
  {
    who: 'a man whose card itself ended on his 10th birthday last month',
    right: 'The card works no more and there are no three months: 資格確認書, call the insurer, new card from the municipality.',
    answers: { card: 'yes', registered: 'yes', certificate: 'card-ended', age: 'to-74', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'card-ended',
    says: [/資格確認書をお持ちください/, /3か月の猶予はありません/, /加入先に電話/, /新しいカードを市町村で/, /スマホ.*止まって/],
    never: [/まだ受付で使えます/, GRACE, /カードだけで足ります/, /電子証明書を市町村で更新する/, PORTAL],
    facts: ['R-063', 'R-115'],
  },
  {
    who: 'a student whose stay was renewed but whose card ended with the old stay',
    right:
      'The card is over though the residence card is new; made again for up to 1,000 yen; 資格確認書; that of 国保 ends with the stay.',
    answers: { card: 'yes', registered: 'yes', certificate: 'card-ended', age: 'to-74', foreignResident: 'yes' },
    kind: 'card-ended',
    says: [/在留カードを新しくしても、のびません/, /1,000円まで/, /資格確認書をお持ちください/, /在留期間で終わります/],
    never: [GRACE, /まだ受付で使えます/, /届くまで1〜2か月かかります/],
    facts: ['R-051', 'R-115'],
  },
  {
    who: 'a foreign employee whose stay ends in January and is being renewed',
    right: 'Go to the municipality before the card’s date; two more months while pending, once; never a 10th birthday.',
    answers: { ...VALID, foreignResident: 'yes' },
    kind: 'foreign-resident',
    says: [/期限の前に/, /2か月のばせます（一度だけ）/, /永住者、特別永住者、高度専門職2号を除く/, /3か月の猶予はありません/],
    never: [TENTH],
    facts: ['R-040', 'R-051'],
  },
  {
    who: 'a permanent resident',
    right: 'The plain case: the card does not hang on a stay.',
    answers: { ...VALID, ...NO_SPECIAL },
    kind: 'card-registered',
    says: [/カードだけで足ります/],
    never: [/在留期間で決まります/],
    facts: ['R-040'],
  },
  {
    who: 'a foreign student without a card, just arrived',
    right:
      '資格確認書, which ends with the stay in 国保; a card within 30 days in about a week, free, if wanted. Nothing about dates of a card.',
    answers: { card: 'no', age: 'to-74', foreignResident: 'yes' },
    kind: 'no-card',
    says: [/資格確認書をお持ちください/, /在留期間で終わります/, /30日以内/],
    never: [/カードの期限の前に/, TENTH, PORTAL],
    facts: ['R-042', 'R-051', 'R-064'],
  },
  {
    who: 'a woman of 78 in Osaka with a card and last year’s 資格確認書',
    right: 'Printed date first; in Osaka everybody gets one (reported).',
    answers: { ...VALID, ...NO_SPECIAL, age: 'to-84' },
    kind: 'aged-75-84',
    region: 'osaka',
    says: [/書いてある期限を先に見てください/, /前の年の紙は、期限が終わっていることがあります/, /題名を見ます/, /75歳以上の全員に.*報道/],
    never: [/広域連合の案内では/, /85歳以上の人には/, /1年|全国/],
    facts: ['R-030', 'R-046', 'R-069'],
  },
  {
    who: 'a man of 80 in Saitama with a card',
    right: 'By the title of the paper: up to 84 資格情報のお知らせ with a card, else 資格確認書; he may apply.',
    answers: { ...VALID, ...NO_SPECIAL, age: 'to-84' },
    kind: 'aged-75-84',
    region: 'saitama',
    says: [/84歳までの人は、マイナ保険証があれば「資格情報のお知らせ」/, /申し込めます/, /期限を先に見てください/],
    never: [/全員に、資格確認書が申請なしで届くと、報道/],
    facts: ['R-030'],
  },
  {
    who: 'a woman of 88 in Gunma',
    right: 'Both papers were used in August; who gets which is not known; look at the title, ask the union or the town.',
    answers: { ...VALID, ...NO_SPECIAL, age: 'from-85' },
    kind: 'aged-85',
    region: 'gunma',
    says: [/2つの紙が使われました/, /確認できていません/, /広域連合/, /期限を先に見てください/],
    never: [/広域連合の案内では/, /75歳以上の全員に/],
    facts: ['R-030'],
  },
  {
    who: 'a man of 79 in Tokyo',
    right: 'It differs by prefecture; title of the paper; nobody else’s rule.',
    answers: { ...VALID, ...NO_SPECIAL, age: 'to-84' },
    kind: 'aged-75-84',
    says: [/都道府県でちがいます/, /市町村に聞きます/],
    never: [OTHER_PREFECTURES, /申請なしで届いています/],
    facts: ['R-030'],
  },
  {
    who: 'a man of 90 without a card',
    right: '資格確認書 with its printed date looked at first; no rule of another prefecture.',
    answers: { card: 'no', age: 'from-85', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'no-card',
    says: [/資格確認書をお持ちください/, /書いてある期限を先に見ます/, /都道府県でちがいます/],
    never: [OTHER_PREFECTURES, EITHER, TENTH],
    facts: ['R-042', 'R-069', 'R-030'],
  },
  {
    who: 'a man on public assistance with a registered card',
    right: 'Case worker first; paper vouchers go on; registering alone is not enough and nothing works at once.',
    kind: 'public-assistance',
    says: [/ケースワーカーに聞き/, /紙の医療券も続いています/, /登録だけでは、まだ使えません/, /1か月ほど/],
    never: [REGISTER_AT_ONCE, /すぐに使えます/, EITHER, /資格確認書/],
    facts: ['R-052'],
  },
  {
    who: 'a woman who fled and had her record hidden',
    right: '資格確認書 only; no portal, no delegate, no "either".',
    kind: 'hidden-record',
    says: [/資格確認書をお持ちください/, /代理人は、設定しないで/, /相談窓口/],
    never: [EITHER, PORTAL, /カードを保険証として登録/, /暗証番号/, /マイナ保険証か資格確認書/],
    facts: ['R-056'],
  },
  {
    who: 'parents of a newborn without a card',
    right:
      '資格確認書 from the insurer; express issue free before the first birthday, about a week; no photo or PIN of a card there is not.',
    answers: { card: 'no', age: 'under-1', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'newborn',
    says: [/資格確認書/, /特急発行/, /無料/, /出生届と一緒に/, /加入先/],
    never: [/暗証番号/, /写真/, /カードを持ち/],
    facts: ['R-042', 'R-048', 'R-064'],
  },
  {
    who: 'parents whose baby’s card is on the way',
    right: 'As without a card.',
    answers: { card: 'applied', age: 'under-1', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'newborn',
    says: [/資格確認書をお持ちください/],
    never: [/暗証番号を用意/, /写真がありません/],
    facts: ['R-042'],
  },
  {
    who: 'parents of a baby with a card without photo',
    right: 'Tell the desk; only the PIN, entered by the parent; or card with 資格情報のお知らせ. No face check, a 5th birthday.',
    answers: { ...VALID, age: 'under-1', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'infant',
    says: [/受付に先に伝えます/, /4桁の暗証番号だけ/, /写真がありません/, /「資格情報のお知らせ」を一緒に/],
    never: [PORTAL, TENTH, /顔か4桁/, LIVE_SCREEN],
    facts: ['R-048'],
  },
  {
    who: 'the mother of a child of 8 with a card',
    right: 'The card; it ends on the 5th birthday after issue; PIN set again by a parent; how to open a child’s screen is unknown.',
    answers: { ...VALID, ...NO_SPECIAL, age: 'under-15' },
    kind: 'card-registered',
    says: [/カードだけで足ります/, /5回目の誕生日/, /親などが市町村の窓口で/, /開き方は、確認できていません/],
    never: [TENTH, PORTAL, LIVE_SCREEN],
    facts: ['R-062', 'R-063'],
  },
  {
    who: 'a man of 30 whose card is on the way',
    right: '資格確認書 until it comes, free and without applying; one to two months. Nothing to do with a card in the hand.',
    answers: { card: 'applied', age: 'to-74', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'card-on-the-way',
    says: [/資格確認書を/, /1〜2か月/, /申請なしで、無料で/],
    never: [EITHER, PORTAL, TENTH, /暗証番号を思い出す/, /マイナ保険証か資格確認書/],
    facts: ['R-042', 'R-064'],
  },
  {
    who: 'a woman who lost her card yesterday',
    right: 'Stop it by phone, 24 hours; report; must apply to the insurer for 資格確認書; express issue within 30 days, 2,000 yen.',
    answers: { card: 'lost', age: 'to-74', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'card-lost',
    says: [/24時間/, /0120-95-0178/, /ふつう、申し込まないと届きません/, /30日以内/, /2,000円/],
    never: [EITHER, PORTAL, /申請なしで、無料で届きます/],
    facts: ['R-045', 'R-064', 'R-125'],
  },
  {
    who: 'a man whose new employer’s insurance began yesterday',
    right:
      'About ten days or more; tell the desk; screen only if it shows the new insurer; the new 資格確認書 is a way too; normally own share.',
    answers: { ...VALID, changedInsurer: 'yes' },
    kind: 'changed-insurer',
    says: [
      /新しい保険の資格確認書/,
      /10日ほど/,
      /新しい保険が出ているものだけ/,
      /「保険が変わりました」/,
      /ふつう、払うのは自分の負担分だけ/,
      /加入している保険が払います/,
    ],
    never: [LIVE_SCREEN, PORTAL],
    facts: ['R-050', 'R-087', 'R-105', 'R-110'],
  },
  {
    who: 'a woman without a card who changed to 国保 last week',
    right: 'The new 資格確認書; tell the desk.',
    answers: { card: 'no', age: 'to-74', changedInsurer: 'yes' },
    kind: 'no-card',
    says: [/「保険が変わりました」/, /いまの加入先のもの/],
    never: [PORTAL, TENTH],
    facts: ['R-042', 'R-050'],
  },
  {
    who: 'a man with nothing but a 資格情報のお知らせ in his hand',
    right: 'Not enough alone; with the card it works; without a card 資格確認書. Nothing more is known, nothing more is said.',
    kind: 'notice-only',
    says: [/お知らせだけでは足りません/, /カードと一緒に/, /資格確認書/],
    never: [/お知らせ.{0,20}(7月31日|終わりました)/, /受診できません/],
    facts: ['R-003', 'R-040'],
  },
  {
    who: 'a man with nothing but his old insurance card',
    right: 'It ended; the leniency was announced and reported to have ended on 31 July 2026; as if left at home; claimed back later.',
    kind: 'old-card-only',
    says: [/2025年12月1日/, /2026年7月31日で終わったと、発表・報道/, /先に全額を払うことがあります/, /請求できます/],
    never: [/確認できていません/, /まだ使えます/],
    facts: ['R-012', 'R-017', 'R-108', 'R-109'],
  },
  {
    who: 'a grandfather with a 顔認証 card',
    right: 'Face or eye check, no PIN, no portal, registered only at a reader, not for online consultation; paper back-up.',
    answers: { ...VALID, faceOnly: 'yes' },
    kind: 'face-only-card',
    says: [/職員の目/, /オンライン診療では使えません/, /病院・薬局の機械だけ/, /資格確認書/, /マイナポータルは開けません/],
    never: [PORTAL, /暗証番号を思い出す/, /顔か4桁の番号/, LIVE_SCREEN],
    facts: ['R-049', 'R-085'],
  },
  {
    who: 'a man whose 顔認証 card was never registered',
    right: 'Register at a reader only; or 資格確認書.',
    answers: { card: 'yes', registered: 'no', certificate: 'valid', age: 'to-74', faceOnly: 'yes' },
    kind: 'card-not-registered',
    says: [/自宅やATMでは登録できません/, /資格確認書か/],
    never: [/暗証番号を思い出す/, /カードと4桁の暗証番号で登録でき/],
    facts: ['R-041', 'R-049'],
  },
  {
    who: 'a woman whose certificate ended on 2026-08-26, four days before the last day',
    right: 'The card is read until the end of the third month; insurance only; no portal; renew now.',
    answers: { ...VALID, ...NO_SPECIAL, certificate: 'grace' },
    kind: 'certificate-grace',
    says: [
      /切れた月の3か月後の月末まで/,
      /保険のことだけ/,
      /更新する/,
      /カードの期限も切れた人は、この3か月はありません/,
      /スマホのマイナ保険証は、もう止まっています/,
    ],
    never: [PORTAL, /3か月間|3か月以内/, LIVE_SCREEN],
    facts: ['R-043', 'R-063', 'R-074'],
  },
  {
    who: 'a man whose certificate ended on 2026-07-31',
    right: 'Registration gone; 資格確認書 should have come, else ask the insurer; at the desk card with notice or an earlier screen.',
    answers: { ...VALID, changedInsurer: 'no', foreignResident: 'no', certificate: 'lapsed' },
    kind: 'certificate-lapsed',
    says: [/資格確認書をお持ちください/, /加入先に/, /前に保存した画面/, /更新してから、登録する/],
    never: [GRACE, PORTAL, /まだ受付で使えます/],
    facts: ['R-044', 'R-115'],
  },
  {
    who: 'a mother in a care home with a card',
    right: 'Either; apply once, then it comes by itself; family or staff may apply.',
    answers: { ...VALID, needsHelp: 'yes' },
    kind: 'needs-help',
    says: [/どちらかを/, /一度申し込めば/, /家族や職員も/, /処方箋/],
    never: [/暗証番号を職員に/],
    facts: ['R-047', 'R-053'],
  },
  {
    who: 'a member of the Self-Defence Forces',
    right: 'Bring what was issued; ask the unit or the mutual aid; nothing absolute.',
    kind: 'self-defence',
    says: [/渡された証/, /共済組合/],
    never: [/使えません/, EITHER, REGISTER_AT_ONCE],
    facts: ['R-054'],
  },
  {
    who: 'a day labourer',
    right: 'Bring the papers; an old page says the machine cannot check them; today unknown.',
    kind: 'day-labour',
    says: [/渡された書類/, /確認できていません/],
    never: [EITHER, REGISTER_AT_ONCE],
    facts: ['R-055'],
  },
  {
    who: 'a woman who does not want a card',
    right: '資格確認書 comes free, without applying; a card is her choice.',
    answers: { card: 'no', age: 'to-74', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'no-card',
    says: [/資格確認書をお持ちください/, /作るかは自由/, /申請なしで、無料で/],
    never: [EITHER, PORTAL, TENTH, /登録する/, /暗証番号/],
    facts: ['R-042'],
  },
  {
    who: 'a man with a valid card that was never registered, or whose registration he cancelled',
    right: '資格確認書, or register (again) at the reader by face or PIN; it works at once.',
    answers: { card: 'yes', registered: 'no', certificate: 'valid', age: 'to-74', ...NO_SPECIAL },
    kind: 'card-not-registered',
    says: [/資格確認書か、その場で登録する/, /顔か4桁の暗証番号/, REGISTER_AT_ONCE],
    never: [PORTAL],
    facts: ['R-041', 'R-060'],
  },
  {
    who: 'a woman whose card was never registered and whose certificate ended',
    right: '資格確認書; renewing comes before registering.',
    answers: { card: 'yes', registered: 'no', certificate: 'grace', age: 'to-74', changedInsurer: 'no', foreignResident: 'no' },
    kind: 'not-registered-ended',
    says: [/資格確認書をお持ちください/, /更新して/],
    never: [/その場で登録する/, REGISTER_AT_ONCE, /まだ受付で使えます/],
    facts: ['R-041', 'R-043'],
  },
  {
    who: 'an old man whom the doctor visits at home',
    right: 'The visitor brings the device; card and PIN; 顔認証 cards: ask.',
    kind: 'home-visit',
    says: [/訪問する人が/, /4桁の暗証番号/, /先に聞きます/],
    never: [/受診できません/],
    facts: ['R-109b'],
  },
  {
    who: 'a woman who goes to a bone-setter',
    right: 'Checked there too, in a simpler way; card or 資格確認書.',
    kind: 'bone-setter',
    says: [/ここでも、カードで保険を確かめます/, /資格確認書/],
    never: [/受診できません/],
    facts: ['R-109d'],
  },
  {
    who: 'a family after an earthquake, without card or paper',
    right:
      'In the areas named each time one could be treated by saying name, date of birth and insurer; not a general rule. Saved screens help when the app is down.',
    kind: 'disaster',
    says: [/国が知らせた地域/, /名前、生まれた日、加入先/, /災害のたびに/, /受付の機械は、別に動いて/],
    never: [/いつでも|必ず/],
    facts: ['R-191', 'R-192'],
  },
  {
    who: 'somebody who knows nothing',
    right: 'Look for a 資格確認書, ask the insurer; nothing is taken for granted.',
    answers: { card: 'unknown', age: 'unknown', insurer: 'unknown', changedInsurer: 'unknown', foreignResident: 'unknown' },
    kind: 'card-unknown',
    says: [/加入先に聞きます/],
    never: [OTHER_PREFECTURES, GRACE],
    facts: ['R-041', 'R-042'],
  },
]

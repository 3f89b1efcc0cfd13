import { describe, expect, it } from 'vitest'
import type { DeskCase } from '../../src/domain/desk/desk-ways'
import { ASKED_HOLDINGS, type HoldingId } from '../../src/facts/desk-ways'
import { deskPages } from '../../src/features/desk/pages'
import { i18nextWithAllTexts, pageWords } from '../../src/i18n/page-words'
import { LANGUAGES, renderView } from '../features/papers/render-view'

type AtDesk = {
  readonly who: string
  readonly right: string
  readonly at: DeskCase
  /** What they open under "what do you have with you?". */
  readonly holds: HoldingId
  readonly says: readonly RegExp[]
  readonly never: readonly RegExp[]
  readonly facts: readonly string[]
}

/** People at the desk on 26 November 2026, each answer written from the collected rules before the page was opened. */
const people: readonly AtDesk[] = [
  {
    who: 'a man whose PIN locked after three wrong tries',
    right: 'No PIN and no promise of the face check: staff check another way; own share; reset later at the municipality.',
    at: 'pin',
    holds: 'card-pin-locked',
    says: [/受付の人に確かめてもらう/, /市区町村の窓口に、カードと本人確認の書類/, /ふつうは、いつもの負担分/],
    never: [/「顔認証」を選ぶ/, /「暗証番号」を選ぶ/],
    facts: ['R-062', 'R-113'],
  },
  {
    who: 'a woman whose face is not recognised',
    right: 'PIN, twice at most, else staff by eye; ten failures lock the face check, one report says.',
    at: 'face',
    holds: 'card',
    says: [/2回まちがえたら/, /10回.*報道が1つ/, /受付の人に確かめてもらう/],
    never: [/全額を払うなら/],
    facts: ['R-112', 'R-113'],
  },
  {
    who: 'parents at the reader with a card made before the 1st birthday',
    right: 'No photo: neither machine nor staff, the PIN only, says an association quoting the ministry.',
    at: 'face',
    holds: 'card',
    says: [/写真のないカード.*暗証番号だけです（国の資料を引いた団体の説明）/],
    never: [],
    facts: ['R-048'],
  },
  {
    who: 'a man who brought only a 資格情報のお知らせ',
    right: 'Not enough alone; ask the desk; perhaps the full cost first, then claim within two years. Nothing more is known.',
    at: 'forgot-card',
    holds: 'notice',
    says: [/お知らせだけでは足りません/, /受付の人に聞いて/, /2年以内/],
    never: [/持って来なかった人と同じ/, /お知らせ.{0,20}7月31日/, /受診できません/],
    facts: ['R-003', 'R-108', 'R-109'],
  },
  {
    who: 'a woman whose phone stopped with the certificate last week, the card in her bag',
    right: 'The card is read to the end of the third month; the phone is not; only a screen saved before helps.',
    at: 'certificate-expired',
    holds: 'expired-recently',
    says: [/カードを機械に置く/, /スマホには、切れたあとの3か月がありません/, /期限が切れる前に保存したときだけ/, /市区町村の窓口で更新/],
    never: [/資格情報画面です。暗証番号/],
    facts: ['R-043', 'R-074', 'R-114'],
  },
  {
    who: 'a man whose card ended on his 10th birthday',
    right: 'The reader does not take it; declaration or oral confirmation with the card shown; 資格確認書, new card.',
    at: 'certificate-expired',
    holds: 'card-expired',
    says: [/切れたカードは機械で使えません/, /「被保険者資格申立書」/, /新しいカードを申し込みます/, /加入先に聞きます/],
    never: [/目で見て確かめる/],
    facts: ['R-063', 'R-090', 'R-115'],
  },
  {
    who: 'a woman whose insurer changed last week, with the screen she saved in spring',
    right: 'That screen shows the old insurer: another way; say that the insurance changed; report the new one; own share.',
    at: 'not-valid',
    holds: 'card-saved-copy',
    says: [/新しい保険が出ている画面だけ/, /「?保険が変わった人は、伝える/, /10日ほど/, /ふつうは、いつもの負担分/],
    never: [/全額（10割）になることがあります/],
    facts: ['R-050', 'R-087', 'R-110'],
  },
  {
    who: 'a man whose insurance did not change and who is told "not valid"',
    right: 'It can be the insurer’s mistake, as was reported; the same ways.',
    at: 'not-valid',
    holds: 'card',
    says: [/手ちがい.*伝えられています/, /変わっていない人も/, /「被保険者資格申立書」/],
    never: [/あなたのまちがい/],
    facts: ['R-193', 'R-101'],
  },
  {
    who: 'a woman during a power cut with a saved screen',
    right: 'Card and saved screen together, or the desk’s own mode for failures; own share.',
    at: 'reader-down',
    holds: 'card-saved-copy',
    says: [/システム障害時モード/, /カードと画面を一緒に見せる/, /電波はいりません/, /ふつうは、いつもの負担分/],
    never: [/画面だけで/],
    facts: ['R-080', 'R-081', 'R-106', 'R-111'],
  },
  {
    who: 'a man whose chip is broken',
    right: 'Like a failed reader; express issue about one week, 2,000 yen; 資格確認書 on application.',
    at: 'chip',
    holds: 'card',
    says: [/1週間ほど（2,000円）/, /加入先に申し込みます/],
    never: [/マイナポータルの資格情報画面です/],
    facts: ['R-064', 'R-116', 'R-045'],
  },
  {
    who: 'a woman who showed her card and is asked for the full cost',
    right:
      'The ministry’s flow: own share when validly insured and the card was shown; the rest is borne by the insurer, shared at the end.',
    at: 'asked-full-price',
    holds: 'card',
    says: [/有効な保険に入っていてカードを出した人は、.*ふつう/, /あなたの入っている保険が負担/, /保険どうしで分け合います/, /2年以内/],
    never: [/払わなくて/, /必ず/],
    facts: ['R-094', 'R-103', 'R-105', 'R-109', 'R-109a'],
  },
  {
    who: 'a man with only the screen of his phone',
    right: 'Whether it is taken without the card is not known: ask.',
    at: 'phone',
    holds: 'phone-only',
    says: [/スマホの画面だけのとき.*確認できていません/, /受付の人に聞いて/],
    never: [/画面だけで使えます/],
    facts: ['R-117'],
  },
]

const texts = i18nextWithAllTexts()

/** What somebody sees who opens one holding: the page with the other holdings closed. */
function seenBy({ at, holds }: AtDesk, lang: string) {
  const page = deskPages.find(({ id }) => id === `desk.${at}`)
  if (!page) throw new Error(`expected a page of ${at}`)
  const { body } = renderView(page, lang, '2026-11-26')
  const name = pageWords(texts, lang, () => '/').t(`desk.holdings.${holds}`)
  const squeezed = (text: string) => text.replace(/\s+/g, lang === 'en' ? ' ' : '')
  for (const hidden of body.querySelectorAll('[hidden], rt, rp')) hidden.remove()
  const groups = [...body.querySelectorAll('.have > details')]
  const open = groups.filter((group) => squeezed(group.querySelector('summary')?.textContent ?? '') === squeezed(name))
  for (const group of groups) if (!open.includes(group)) group.remove()
  const facts = [...body.querySelectorAll('[data-facts], [data-unknown]')].flatMap((block) =>
    `${block.getAttribute('data-facts') ?? ''} ${block.getAttribute('data-unknown') ?? ''}`.split(' '),
  )
  return { text: squeezed(body.textContent ?? ''), open: open.length, facts }
}

describe('people at the desk on 26 November 2026', () => {
  it.each(people)('$who', (person) => {
    expect(ASKED_HOLDINGS[person.at]).toContain(person.holds)
    const { text, facts } = seenBy(person, 'ja')
    for (const words of person.says) expect(text).toMatch(words)
    for (const words of person.never) expect(text).not.toMatch(words)
    expect(facts).toEqual(expect.arrayContaining([...person.facts]))
    // Which phone line is named first differs by language; the rules do not.
    const rulesOf = (ids: readonly string[]) => [...new Set(ids.filter((id) => id.startsWith('R-')))].sort()
    for (const lang of LANGUAGES) {
      const seen = seenBy(person, lang)
      expect(seen.open).toBe(1)
      expect(rulesOf(seen.facts)).toEqual(rulesOf(facts))
    }
  })
})

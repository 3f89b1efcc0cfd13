import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { localDate } from '../../../src/domain/time/local-date'
import { languages } from '../../../src/i18n/languages'

const render = pageRenderer(localDate('2026-11-26'), '/')

function textOf(id: string, code: string, selector = 'main') {
  const language = languages.find((one) => one.code === code)
  if (!language) throw new Error(`no language ${code}`)
  const { document } = new Window()
  document.body.innerHTML = render(pageById(id), language).body
  for (const reading of document.querySelectorAll('rt, rp')) reading.remove()
  const found = [...document.querySelectorAll(selector)]
  if (found.length === 0) throw new Error(`no ${selector} on ${id}`)
  return found.map((one) => one.textContent ?? '').join(' ')
}
const squeezed = (text: string) => text.replace(/\s/g, '')

type Said = Readonly<Record<'ja' | 'ja-x-easy' | 'en', string>>
const CODES = ['ja', 'ja-x-easy', 'en'] as const

describe.each(CODES)('%s says at the desk', (code) => {
  it.each<[string, string, Said]>([
    [
      'a phone has no time of grace (R-074)',
      'desk.certificate-expired',
      { ja: 'スマホには、切れたあとの3か月がありません', 'ja-x-easy': '3か月の間も使えません', en: 'no three months of grace' },
    ],
    [
      'nor on the page of the phone',
      'desk.phone',
      { ja: '3か月の猶予はありません', 'ja-x-easy': '3か月の間も使えません', en: 'no three months of grace' },
    ],
    [
      'a screen helps only if saved before the expiry (R-043)',
      'desk.certificate-expired',
      { ja: '期限が切れる前に保存したときだけ', 'ja-x-easy': '切れる前に保存したものだけ使えます', en: 'only if you saved it before' },
    ],
    [
      'the grace ends with the third month after (R-043)',
      'desk.certificate-expired',
      {
        ja: '切れた月の3か月あとの月末まで',
        'ja-x-easy': '切れた月から3か月後の月の終わりまで',
        en: 'end of the third month after the month',
      },
    ],
    [
      'which of the two expired is to be seen first (R-063)',
      'desk.certificate-expired',
      { ja: 'どちらが切れたか見る', 'ja-x-easy': 'どちらが切れたか見ます', en: 'See which one expired' },
    ],
    [
      'the card itself ends on a birthday or with the stay (R-051, R-063)',
      'desk.certificate-expired',
      {
        ja: '10回目（18歳未満で作った人は5回目）の誕生日まで、外国籍の人の多くは在留期間の終わり',
        'ja-x-easy': '10回目の誕生日',
        en: '10th birthday after issue (5th if issued under 18); for most foreign residents at the end of the period of stay',
      },
    ],
    [
      'the notice alone is not enough (R-003)',
      'desk.forgot-card',
      { ja: 'お知らせだけでは足りません', 'ja-x-easy': 'お知らせだけでは足りません', en: 'notification alone is not enough' },
    ],
    [
      'a saved screen of the old insurer is not shown (R-087)',
      'desk.not-valid',
      {
        ja: '新しい保険が出ている画面だけ',
        'ja-x-easy': '新しい保険が出ている画面だけ',
        en: 'Only a screen that already shows the new insurer',
      },
    ],
    [
      'the new certificate is a way after a change of insurer (R-110)',
      'desk.not-valid',
      {
        ja: '新しい保険の資格確認書',
        'ja-x-easy': '新しい保険の資格確認書',
        en: 'the Eligibility Confirmation Certificate of the new insurer',
      },
    ],
    [
      '"not valid" can be the insurer\u2019s mistake (R-193)',
      'desk.not-valid',
      { ja: '加入先の手ちがい', 'ja-x-easy': 'まちがいだったこともあるそうです', en: 'Mistakes by the insurer' },
    ],
    ['a refund within two years (R-109)', 'desk.forgot-card', { ja: '2年以内に請求', 'ja-x-easy': '2年の間に', en: 'within two years' }],
    [
      'who bears the rest (R-105)',
      'desk.asked-full-price',
      { ja: '保険どうしで分け合います', 'ja-x-easy': 'いろいろな保険が分けて払います', en: 'the insurers share the cost' },
    ],
    [
      'the face check locks too, says one report (R-113)',
      'desk.face',
      { ja: '10回できないと止まる、という報道が1つ', 'ja-x-easy': 'ニュースが1つありました', en: 'One report says' },
    ],
    [
      'outages of the app did not touch the desk (R-192)',
      'desk.reader-down',
      { ja: '受付の確認は動いていた', 'ja-x-easy': '受付の機械は動いていた', en: 'the check at the desk is reported to have gone on' },
    ],
    [
      'a lost card: the certificate must be applied for, 30 days for express issue (R-045, R-064)',
      'desk',
      {
        ja: '資格確認書は、ふつう、加入先に申し込まないと届きません。新しいカードは、届け出から30日以内',
        'ja-x-easy': '資格確認書は、ふつう自分で頼みます',
        en: 'within 30 days of reporting',
      },
    ],
    [
      'home visits need the PIN (R-109b)',
      'desk',
      { ja: 'カードと4桁の暗証番号', 'ja-x-easy': '4つの数字の暗証番号を用意', en: 'the card and its 4-digit PIN' },
    ],
    ['bone-setters check by app (R-109d)', 'desk', { ja: '整骨院・はり・きゅう', 'ja-x-easy': '整骨院・はり・きゅう', en: 'Bone-setters' }],
    [
      'a card without PIN is not for online consultations (R-049)',
      'desk',
      {
        ja: 'オンライン診療暗証番号のいらないカード（顔認証マイナンバーカード）は使えません',
        'ja-x-easy': 'オンライン診療',
        en: 'Online consultations',
      },
    ],
    [
      'after a disaster, never as a general rule (R-191)',
      'desk',
      { ja: '国が地域を決めて', 'ja-x-easy': '国が地域を決めて', en: 'the government named the areas' },
    ],
  ])('%s', (_, id, said) => {
    expect(squeezed(textOf(id, code))).toContain(squeezed(said[code]))
  })

  it('to staff that the flow is read into today\u2019s papers, and for the validly insured (R-094, R-102)', () => {
    const foot = squeezed(textOf('desk.not-valid.card', code, '.fact'))
    expect(foot).toContain('今の書類（資格確認書など）に読みかえました。有効な保険に入っている人が、カードを出したときの流れです。')
    expect(foot).toContain('保発0710第1号（2023年7月10日）')
  })

  it('to staff until when the card counts, and that a phone does not (R-043, R-074)', () => {
    expect(squeezed(textOf('desk.certificate-expired.card', code))).toContain('電子証明書が切れた月の3か月後の月末まで。スマホは使えません')
  })
})

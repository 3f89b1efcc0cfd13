import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { pageById } from '../../src/app/routes'
import { holdsOn } from '../../src/domain/time/dated'
import { dayRead, type LocalDate, localDate } from '../../src/domain/time/local-date'
import { languages } from '../../src/i18n/languages'

const BUILT = localDate('2026-11-26')
const PAGES = ['home', 'switch', 'papers', 'desk.forgot-card', 'desk.certificate-expired', 'switch.timeline'] as const
type PageId = (typeof PAGES)[number]

const rendered = new Map<string, string>()
function htmlOf(id: PageId, built: LocalDate, code: string): string {
  const key = `${code} ${id} ${built}`
  const language = languages.find((one) => one.code === code)
  if (!language) throw new Error(`no language ${code}`)
  const html = rendered.get(key) ?? pageRenderer(built, '/')(pageById(id), language).body
  rendered.set(key, html)
  return html
}

const texts = new Map<string, string>()

/** What stands on a page built on one day and read on another, without readings and blanks. */
function seen(id: PageId, built: LocalDate, read: LocalDate, code = 'ja'): string {
  const key = `${code} ${id} ${built} ${read}`
  const text = texts.get(key) ?? textOf(id, built, read, code)
  texts.set(key, text)
  return text
}

function textOf(id: PageId, built: LocalDate, read: LocalDate, code: string): string {
  const { document } = new Window()
  document.body.innerHTML = htmlOf(id, built, code)
  for (const block of document.querySelectorAll('[data-from], [data-to]')) {
    const [from, to] = ['data-from', 'data-to'].map((name) => (block.getAttribute(name) ?? undefined) as LocalDate | undefined)
    if (!holdsOn(read, { from, to })) block.remove()
  }
  for (const one of document.querySelectorAll('rt, rp, time[data-day-read]')) one.remove()
  return (document.querySelector('main')?.textContent ?? '').replace(/\s/g, '')
}

/** The sentence that is right on a day, by page; what stands under `not` would be wrong. */
type Said = { readonly page: PageId; readonly says: string; readonly not?: string }
const OLD_CARDS_STILL: Said[] = [
  { page: 'home', says: 'どれか一つをお持ちください', not: 'どちらか一つをお持ちください' },
  { page: 'papers', says: '期限までは、これだけで使える', not: '持って来ないのと同じ' },
]
const ONE_OF_TWO: Said[] = [
  { page: 'home', says: 'どちらか一つをお持ちください', not: 'どれか一つをお持ちください' },
  { page: 'home', says: 'これだけでは足りません：資格情報のお知らせ、前の健康保険証' },
  { page: 'switch', says: '見せるのは、マイナ保険証か資格確認書です', not: '書いてある期限まで使えます' },
  { page: 'desk.certificate-expired', says: 'スマホには、切れたあとの3か月がありません' },
]
const LENIENCY_OVER: Said[] = [
  {
    page: 'switch',
    says: '期限が切れた保険証は、持って来なかったのと同じあつかいです',
    not: '特別なあつかいが、2026年7月31日まであります',
  },
  { page: 'papers', says: '期限切れ。持って来ないのと同じ', not: '頼りにしない' },
  { page: 'desk.forgot-card', says: '前の健康保険証だけのとき：何も持って来なかった人と同じ', not: '期限の切れた保険証で受付が調べる' },
  { page: 'switch', says: '広域連合ごとに決まりがちがいます', not: '資格確認書が申請なしで届きます。2026年' },
]

const WALK: Readonly<Record<string, readonly Said[]>> = {
  '2024-12-01': [
    ...OLD_CARDS_STILL,
    { page: 'switch', says: '保険証は、今までどおり使えます' },
    { page: 'switch', says: '新しい健康保険証が出なくなる日これから' },
    { page: 'home', says: '新しい保険証が出るのは、2024年12月1日まで' },
    { page: 'desk.forgot-card', says: '健康保険証を見せる', not: '特別な扱いは、2026年7月31日で終わりました' },
  ],
  '2026-07-31': [
    ...ONE_OF_TWO,
    { page: 'switch', says: '特別なあつかいが、2026年7月31日まであります', not: '持って来なかったのと同じあつかいです' },
    { page: 'papers', says: '期限切れ。頼りにしない', not: '持って来ないのと同じ' },
    { page: 'desk.forgot-card', says: '期限の切れた保険証で受付が調べる特別な扱いは、2026年7月31日まで', not: '終わりました' },
    { page: 'switch', says: '2026年7月31日までは、マイナ保険証があってもなくても', not: '広域連合ごとに' },
    { page: 'switch.timeline', says: '開始の発表）2026年10月20日（令和8年）予定', not: '始まったかは、わかっていません' },
  ],
  '2026-08-01': [
    ...ONE_OF_TWO,
    ...LENIENCY_OVER,
    { page: 'switch.timeline', says: '開始の発表）2026年10月20日（令和8年）予定', not: '始まったかは、わかっていません' },
  ],
  '2026-11-26': [
    ...ONE_OF_TWO,
    ...LENIENCY_OVER,
    { page: 'switch.timeline', says: '開始の発表）2026年10月20日（令和8年）始まったかは、わかっていません' },
    { page: 'switch.timeline', says: '次のマイナンバーカード（予定）2029年4月1日（令和11年）から2030年3月31日（令和12年）まで予定' },
  ],
  '2027-01-01': [
    ...ONE_OF_TWO,
    ...LENIENCY_OVER,
    {
      page: 'switch.timeline',
      says: '2026年10月20日（令和8年）始まったかは、わかっていません',
      not: '2026年10月20日（令和8年）過ぎました',
    },
    { page: 'switch.timeline', says: '資格確認書が新しくなる時期2026年8月1日（令和8年）から2027年7月31日（令和9年）までいま' },
  ],
  '2027-08-01': [
    ...ONE_OF_TWO,
    ...LENIENCY_OVER,
    { page: 'switch.timeline', says: '2027年7月31日（令和9年）まで期間は過ぎました', not: '2027年7月31日（令和9年）まで終わりました' },
    { page: 'switch.timeline', says: '次のマイナンバーカード（予定）2029年4月1日（令和11年）から2030年3月31日（令和12年）まで予定' },
  ],
  '2029-04-01': [
    ...ONE_OF_TWO,
    ...LENIENCY_OVER,
    {
      page: 'switch.timeline',
      says: '2030年3月31日（令和12年）まで始まったかは、わかっていません',
      not: '2030年3月31日（令和12年）までいま',
    },
  ],
}

const rows = Object.entries(WALK).flatMap(([day, said]) => said.map((one) => [day, one.page, one.says, one.not] as const))

describe('a walk of the clock', () => {
  it.each(rows)('on %s %s says: %s', (day, page, says, not) => {
    const text = seen(page, localDate(day), localDate(day))
    expect(text).toContain(says)
    if (not) expect(text).not.toContain(not)
  })

  it.each(rows.filter(([day]) => day >= BUILT))('on %s %s, built months before, says: %s', (day, page, says, not) => {
    const text = seen(page, BUILT, localDate(day))
    expect(text).toContain(says)
    if (not) expect(text).not.toContain(not)
  })

  it.each(['1970-01-01', '2024-12-01', '2026-07-31'])(
    'a device that believes it is %s is told what holds on the day of the build',
    (day) => {
      for (const page of PAGES) {
        const read = dayRead(new Date(`${day}T03:00:00Z`), BUILT)
        for (const { code } of languages) expect(seen(page, BUILT, read, code)).toBe(seen(page, BUILT, BUILT, code))
      }
    },
  )
})

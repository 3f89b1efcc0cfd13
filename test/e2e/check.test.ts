import { expect, type Page, test } from './fixtures'
import { onDay, watch, workerReady } from './site'

test.use({ hasWorker: false })

const ready = (page: Page, name: string) => expect(page.locator(`[data-island="${name}"][data-ready]`)).toBeAttached()
const choose = (page: Page, answer: string) => page.locator('.choice').getByRole('link', { name: answer, exact: true }).click()

/** Taps on the words of each choice, and the words that must then be the answer. */
const PEOPLE = [
  [
    'an employee who uses the card',
    ['ある。保険証として登録した', 'どちらも切れていない', '15〜74歳', 'どれもない'],
    'カードだけで足ります。お持ちください',
  ],
  [
    'a man who never registered his card',
    ['ある。登録はまだしていない', 'どちらも切れていない', '15〜74歳', 'どれもない'],
    '資格確認書か、その場で登録するカードを',
  ],
  ['a woman without a card', ['ない', '15〜74歳', 'どれもない'], '資格確認書をお持ちください'],
  [
    'a man whose certificate ended last month',
    ['ある。保険証として登録した', '電子証明書だけ切れて、3か月後の月末まで', '15〜74歳', 'どれもない'],
    'カードは、まだ受付で使えます',
  ],
  [
    'a woman whose certificate ended in spring',
    ['ある。保険証として登録した', '電子証明書だけ、もっと前に切れた', '15〜74歳', 'どれもない'],
    '資格確認書をお持ちください',
  ],
  ['somebody who lost the card', ['なくした・作り直している', '15〜74歳', 'どれもない'], '資格確認書をお持ちください'],
  ['a man of 80', ['ある。保険証として登録した', 'どちらも切れていない', '75〜84歳', 'どれもない'], 'カードか資格確認書、どちらかを'],
  [
    'a mother in a care home',
    ['ある。保険証として登録した', 'どちらも切れていない', '15〜74歳', '介助がいる・施設でくらす'],
    'カードか資格確認書、どちらかを',
  ],
  [
    'parents of a baby with a card',
    ['ある。保険証として登録した', 'どちらも切れていない', '0歳', 'どれもない'],
    'カードを持ち、受付に先に伝えます',
  ],
  [
    'somebody who changed jobs',
    ['ある。保険証として登録した', 'どちらも切れていない', '15〜74歳', '最近、保険が変わった'],
    'カードか、新しい保険の資格確認書を',
  ],
  [
    'a man whose card itself ended on his birthday',
    ['ある。保険証として登録した', 'カードの期限が切れた', '15〜74歳', 'どれもない'],
    '資格確認書をお持ちください',
  ],
  ['parents of a newborn without a card', ['ない', '0歳', 'どれもない'], '資格確認書をお持ちください'],
  [
    'a woman who used her phone until the certificate ended',
    ['ある。保険証として登録した', '電子証明書だけ切れて、3か月後の月末まで', '15〜74歳', 'スマホで受付したい'],
    'カードは、まだ受付で使えます',
  ],
  [
    'a student from abroad',
    ['ある。保険証として登録した', 'どちらも切れていない', '15〜74歳', '在留期間のある外国人（永住者などを除く）'],
    'カードを持ち、カードの期限を見てください',
  ],
  [
    'a grandfather whose card has no PIN',
    ['ある。保険証として登録した', 'どちらも切れていない', '15〜74歳', 'カードに「顔認証」と書いてある'],
    'カードと、紙の備えを',
  ],
] as const

test('at most five taps from the first page to what to bring, whoever asks', async ({ page }) => {
  test.setTimeout(240_000)
  const problems = watch(page)
  await onDay(page, '2026-11-26')
  for (const [who, answers, answer] of PEOPLE)
    await test.step(who, async () => {
      await page.goto('/')
      let taps = 1
      await page.locator('main a[href="/check/questions/#for=me"]').click()
      await ready(page, 'QuestionsIsland')
      for (const text of answers) {
        await choose(page, text)
        taps += 1
      }
      await expect(page).toHaveURL(/\/check\/for\/[\w-]+\/#/)
      expect(taps).toBeLessThanOrEqual(5)
      await expect(page.locator('.answer h1')).toBeVisible()
      expect((await page.locator('.answer h1').innerText()).replace(/\s/g, '')).toBe(answer)
      await expect(page.locator('[data-step-of]:visible').first()).toBeVisible()
    })
  problems.expectNone()
})

test('going back shows the question before, with the way on still there', async ({ page }) => {
  await page.goto('/check/questions/')
  await ready(page, 'QuestionsIsland')
  await choose(page, 'ある。保険証として登録した')
  await choose(page, 'どちらも切れていない')
  await expect(page.locator('#question')).toContainText('年齢')
  await expect(page.locator('#question')).toBeFocused()
  await page.goBack()
  await expect(page.locator('#question')).toContainText('電子証明書')
  await page.getByRole('link', { name: '前の質問' }).click()
  await expect(page.locator('#question')).toContainText('持っていますか')
  await page.goto('/check/questions/#card=no')
  await page.reload()
  await expect(page.locator('#question')).toContainText('年齢')
})

test.describe('with its pages kept', () => {
  test.use({ hasWorker: true })
  test('"I don’t know" to everything still gives an answer, in every language, in flight mode', async ({ page, context }) => {
    for (const root of ['/', '/easy/', '/en/']) {
      await context.setOffline(false)
      await page.goto(`${root}check/questions/`)
      await workerReady(page)
      await expect
        .poll(() => page.evaluate((path) => caches.match(path).then(Boolean), `${root}check/for/card-unknown/index.html`))
        .toBe(true)
      await context.setOffline(true)
      await page.reload({ waitUntil: 'domcontentloaded' })
      await ready(page, 'QuestionsIsland')
      const question = page.locator('#question')
      const answer = page.locator('.answer h1')
      while ((await answer.count()) === 0) {
        const asked = await question.innerText()
        await page.locator('.choice a').last().click()
        // The last answer leads to another page, by way of an address that still names this one.
        await expect(question.filter({ hasText: asked })).toHaveCount(0)
        await expect(question.or(answer)).toBeVisible()
      }
      expect(page.url()).toContain('/check/for/card-unknown/')
    }
  })

  test('what answers bring up stands before the steps, fetched from its own page, also in flight mode', async ({ page, context }) => {
    const problems = watch(page)
    await onDay(page, '2026-11-26')
    await page.goto('/check/questions/')
    await workerReady(page)
    await expect.poll(() => page.evaluate(() => caches.match('/check/for/foreign-resident/index.html').then(Boolean))).toBe(true)
    await context.setOffline(true)
    await page.goto('/check/for/certificate-grace/#card=yes&registered=yes&certificate=grace&age=to-74&foreignResident=yes')
    const brought = page.locator('[data-main-note="foreign"]')
    await expect(brought).toContainText('2か月のばせます')
    await expect(page.locator('[data-elsewhere="foreign"]')).toBeHidden()
    await expect(page.locator('[data-step-of="card-date stay"]')).toBeVisible()
    await expect(page.locator('[data-elsewhere="infant"]')).toBeHidden()
    problems.expectNone()
  })
})

test('answers become a list of one’s own that is remembered, with steps put aside and the day a step was done', async ({ page }) => {
  await onDay(page, '2026-11-26')
  await page.goto('/check/questions/#card=no&age=to-74')
  await ready(page, 'QuestionsIsland')
  await choose(page, 'どれもない')
  await page.getByRole('button', { name: 'この答えを、このスマホに残す' }).click()
  await expect(page.getByText('残しました。')).toBeVisible()
  await page.goto('/check/')
  await ready(page, 'CheckIsland')
  const shown = page.locator('.ticks > li:visible')
  await expect(shown).toHaveCount(4)
  await expect(page.locator('[data-island="CheckIsland"]')).toContainText('4項目のうち0項目')
  // In the words of who has no card: not "either will do".
  await expect(shown.first()).toContainText('資格確認書を用意する')
  await expect(page.getByText('どちらでもかまいません')).toBeHidden()
  await page.locator('input[data-step="proof-at-hand"]').check()
  await expect(page.locator('li:has(> label [data-step="proof-at-hand"])')).toContainText('できた日：2026年11月26日')
  await page.getByRole('button', { name: '不要なものを外す' }).first().click()
  const aside = page.locator('li:has(> label [data-step="aid-certificates"])')
  if (!(await aside.getByRole('button').isVisible()))
    await page.locator('section:has([data-step="aid-certificates"]) .split button').click()
  await page.getByRole('button', { name: '自分には関係ない: 受給者証' }).click()
  await expect(page.locator('[data-island="CheckIsland"]')).toContainText('3項目のうち1項目')
  await page.reload()
  await ready(page, 'CheckIsland')
  await expect(page.locator('[data-island="CheckIsland"]')).toContainText('3項目のうち1項目')
  await expect(page.locator('li:has(> label [data-step="proof-at-hand"])')).toContainText('できた日：2026年11月26日')
  await page.getByRole('button', { name: 'すべての項目を出す' }).click()
  await expect(shown).toHaveCount(15)
})

test('a second person has a list of their own', async ({ page }) => {
  await page.goto('/check/')
  await ready(page, 'CheckIsland')
  const box = page.locator('input[data-step="pin-known"]')
  // Left at once: the tick is there all the same.
  await box.check()
  await page.reload()
  await ready(page, 'CheckIsland')
  await expect(box).toBeChecked()
  await page.goto('/check/handover/')
  await ready(page, 'HandoverIsland')
  const island = page.locator('[data-island="HandoverIsland"]')
  await island.locator('summary', { hasText: '人を増やす' }).click()
  await island.getByLabel('だれのリスト').selectOption({ label: '母' })
  await island.getByRole('button', { name: '増やす' }).click()
  await expect(island.getByRole('radio')).toHaveCount(2)
  await page.goto('/check/')
  await ready(page, 'CheckIsland')
  await expect(page.locator('[data-island="CheckIsland"]')).toContainText('母の準備')
  await expect(page.locator('input[data-step="pin-known"]')).not.toBeChecked()
  await page.goto('/check/handover/')
  await ready(page, 'HandoverIsland')
  await page.getByRole('radio').first().check()
  await expect(page.getByText('リストに切り替えました')).toBeVisible()
  await page.goto('/check/')
  await expect(page.locator('input[data-step="pin-known"]')).toBeChecked()
})

for (const path of ['/check/', '/easy/check/', '/en/check/'])
  test(`the list prints on one A4 sheet with lines to fill in by hand: ${path}`, async ({ page }) => {
    await page.goto(path)
    await ready(page, 'CheckIsland')
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.by-hand li').first()).toBeVisible()
    await expect(page.locator('.by-hand input, .by-hand textarea')).toHaveCount(0)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('every common case is a page of its own', async ({ page }) => {
    await page.goto('/check/questions/')
    await page.getByRole('link', { name: 'カードがない人' }).click()
    await expect(page.locator('.answer h1')).toContainText('資格')
    await expect(page.locator('[data-step-of]:visible')).toHaveCount(4)
  })
})

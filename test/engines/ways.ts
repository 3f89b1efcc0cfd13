import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Published } from '../e2e/published'
import { built } from '../e2e/site'
import { pageSizes } from '../posters/pixels'
import { type Driver, type Engine, kept, overflow, PHONE, ready, sees, tap, until } from './engine'

const STEP = 'pin-known'
const CHECKED = `input[data-step="${STEP}"]`
const hasTick = (phone: Driver, step: string, wanted: boolean) =>
  until(
    phone,
    `${step} ${wanted ? 'ticked' : 'without a tick'}`,
    (name: string, value: boolean) => document.querySelector<HTMLInputElement>(`input[data-step="${name}"]`)?.checked === value,
    step,
    wanted,
  )
const isTicked = (phone: Driver, step = STEP) => hasTick(phone, step, true)
const isUnticked = (phone: Driver, step = STEP) => hasTick(phone, step, false)

/** The ways of a patient through `dist`, in one engine. */
export const walkIn = (engine: Engine) =>
  describe(engine.name, () => {
    let site: Published
    let phone: Driver
    const open = async (path: string) => {
      await phone.goto(site.origin + path)
    }
    const withoutSignal = () => {
      site.fault = (request) => {
        request.socket.destroy()
        return true
      }
    }
    const checkList = async () => {
      await open('/check/')
      await ready(phone, 'CheckIsland')
    }

    beforeAll(async () => {
      site = await Published.start({ withFacilities: true })
      phone = await engine.start()
    }, 120_000)
    afterEach(() => {
      site.fault = () => false
    })
    afterAll(async () => {
      await phone?.close()
      await site?.stop()
    })

    it('the window is as narrow as a phone and the first page fits into it', async () => {
      await open('/')
      expect(await phone.run(() => innerWidth)).toBe(PHONE.width)
      expect(await overflow(phone)).toBe(0)
      await sees(phone, 'h1', '病院')
    })

    it('from the first page to the staff card in three taps', async () => {
      await open('/')
      await tap(phone, '.counter-bar a')
      await sees(phone, 'h1', '窓口')
      await tap(phone, 'main a[href$="/desk/not-valid/"]')
      await tap(phone, 'main a[href$="/desk/not-valid/card/"]')
      await sees(phone, 'h1, h2, p', '受付')
      expect(await overflow(phone)).toBe(0)
    })

    it('a tick is there after a reload', async () => {
      await checkList()
      await tap(phone, CHECKED)
      await phone.reload()
      await ready(phone, 'CheckIsland')
      await isTicked(phone)
    })

    it('two tabs keep each other’s ticks', async () => {
      await checkList()
      const other = await phone.newTab()
      await other.goto(`${site.origin}/check/`)
      await ready(other, 'CheckIsland')
      await tap(other, 'input[data-step="card-date"]')
      await other.close()
      await phone.reload()
      await ready(phone, 'CheckIsland')
      await isTicked(phone)
      await isTicked(phone, 'card-date')
    })

    it('questions lead to what to bring', async () => {
      await open('/check/questions/')
      await ready(phone, 'QuestionsIsland')
      await tap(phone, '.choice li:nth-child(4) a', 'ない')
      for (const answer of ['15〜74歳', 'どれもない']) await tap(phone, '.choice a', answer)
      await sees(phone, '.answer h1', '資格確認書を')
    })

    it('a printed date gives the dates that follow', async () => {
      await open('/check/dates/')
      await ready(phone, 'DatesIsland')
      await phone.run(() => {
        for (const [part, value] of [
          ['year', '2031'],
          ['month', '02'],
          ['day', '10'],
        ]) {
          const select = document.querySelector<HTMLSelectElement>(`select[name="expiry-${part}"]`)
          if (!select) throw new Error(`no choice of the ${part}`)
          select.value = value as string
          select.dispatchEvent(new Event('change', { bubbles: true }))
        }
        return true
      })
      await tap(phone, 'button', '日付を見る')
      await sees(phone, 'main', '2031年5月31日')
      await sees(phone, 'main', '2030年11月10日')
      // What a download would hold; the bar of a download itself would shorten the window for all that follows.
      await phone.run(() => {
        URL.createObjectURL = (file) => {
          void (file as File).text().then((text) => document.documentElement.setAttribute('data-file', `${(file as File).name}\n${text}`))
          return '#'
        }
        HTMLAnchorElement.prototype.click = () => {}
        return true
      })
      await tap(phone, 'button', 'カレンダー')
      const file = () => phone.run(() => document.documentElement.dataset.file ?? '')
      await until(phone, 'a file for the calendar', () => 'file' in document.documentElement.dataset)
      expect(await file()).toMatch(/^madoguchi\.ics\nBEGIN:VCALENDAR\r\n/)
      expect(await file()).toMatch(/DTSTART[^\r\n]*:203\d{5}\r\n[\s\S]*BEGIN:VALARM/)
      await sees(phone, '[role="status"]', 'カレンダー')
    })

    it('a postal code gives the facilities around it', async () => {
      await open('/find/')
      await ready(phone, 'FindIsland')
      await phone.type('input[name="postal"]', '371-0026')
      await tap(phone, 'button', 'この場所で探す')
      await sees(phone, '.hits h3', '')
    })

    it('the month of the map changes in place', async () => {
      await open('/stats/2024-05/')
      await ready(phone, 'MonthSwitch')
      await phone.run(() => {
        document.documentElement.dataset.same = 'yes'
        return true
      })
      await tap(phone, '[data-months] a', '2024年3月')
      await sees(phone, '.tiles a[href$="/10/"]', '6.2')
      expect(await phone.run(() => document.documentElement.dataset.same ?? 'no')).toBe('yes')
      expect(await phone.run(() => location.pathname)).toBe('/stats/2024-03/')
    })

    it('a list travels by its link, after asking', async () => {
      await open('/check/handover/')
      await sees(phone, '.made', 'http')
      const link = await phone.run(() => document.querySelector<HTMLElement>('.made')?.innerText.trim() ?? '')
      expect(link).toMatch(/#v1/)
      await phone.goto(link)
      await tap(phone, 'button', '入れない')
      expect(await phone.run(() => location.hash)).toBe('')
    })

    it('after one visit the pages of a language open without signal, from a cold tab too', async () => {
      await open('/')
      await kept(phone)
      withoutSignal()
      for (const [path, title] of [
        ['/desk/', '窓口'],
        ['/desk/pin/', '暗証番号'],
        ['/papers/', ''],
        ['/check', ''],
      ] as const) {
        await open(path)
        await sees(phone, 'h1', title)
        expect(await phone.run(() => document.documentElement.dataset.page !== 'offline')).toBe(true)
      }
      await ready(phone, 'CheckIsland')
      await isTicked(phone)
      const cold = await phone.newTab()
      await cold.goto(`${site.origin}/desk/`)
      await sees(cold, 'h1', '窓口')
      await cold.close()
    })

    it('a newer version is offered, and one tap brings it to every tab', async () => {
      await open('/')
      await kept(phone)
      const other = await phone.newTab()
      await other.goto(`${site.origin}/`)
      site.publish('newer')
      await phone.reload()
      await tap(phone, '#update-offer button', '新しくする')
      await sees(phone, '#newer', 'newer')
      await sees(other, '#newer', 'newer')
      await other.close()
    })

    it('erasing leaves no tick and no page, and the next visit makes a healthy app again', async () => {
      await open('/about/')
      await tap(phone, '[data-island="SavedHere"] button', 'すべて消す')
      await tap(phone, '[data-island="SavedHere"] button', 'はい')
      await sees(phone, '[data-island="SavedHere"]', 'すべて消しました')
      // WebKit lists a registration until the last page that it controls has gone.
      expect(await phone.run(async () => (await caches.keys()).filter((name) => name.startsWith('madoguchi-')))).toEqual([])
      await checkList()
      await isUnticked(phone)
      await kept(phone)
      withoutSignal()
      await open('/desk/pin/')
      await sees(phone, 'h1', '暗証番号')
    })

    it('a private window can be used, and what it cannot do is not promised', async () => {
      const hidden = await engine.start({ isPrivate: true })
      await hidden.goto(`${site.origin}/desk/`)
      await sees(hidden, 'h1', '窓口')
      await hidden.goto(`${site.origin}/check/`)
      await ready(hidden, 'CheckIsland')
      await tap(hidden, CHECKED)
      await isTicked(hidden)
      await hidden.close()
    })

    if (engine.hasProfiles)
      it('after the browser was closed pages open without signal, ticks and all', async () => {
        const profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'))
        const before = await engine.start({ profile })
        await before.goto(`${site.origin}/check/`)
        await ready(before, 'CheckIsland')
        await tap(before, CHECKED)
        await kept(before)
        await before.close()
        withoutSignal()
        const after = await engine.start({ profile })
        await after.goto(`${site.origin}/check/`)
        await ready(after, 'CheckIsland')
        await isTicked(after)
        await after.goto(`${site.origin}/desk/not-valid/`)
        await sees(after, 'h1', '')
        await after.close()
        rmSync(profile, { recursive: true, force: true })
      })

    it('what people take along is one sheet of paper each', async () => {
      const paths = ['/', '/easy/', '/en/'].flatMap((root) =>
        [
          'desk/not-valid/',
          'desk/not-valid/card/',
          'desk/asked-full-price/',
          'check/for/foreign-resident/',
          'check/for/changed-insurer/',
          'letter/',
          'portal/',
          'family/',
        ].map((path) => root + path),
      )
      // The longest ones of each kind, in every language.
      for (const { path } of built) paths.push(`/${path}desk/certificate-expired/`, `/${path}check/`)
      const printed = await engine.print(paths.map((path) => site.origin + path))
      const counts = paths.map((path, index) => [path, pageSizes(Buffer.from(printed[index] ?? [])).length])
      expect(counts).toEqual(paths.map((path) => [path, 1]))
    })

    it('nothing runs off the screen on any kind of page, with text twice as large too', async () => {
      const wide: string[] = []
      for (const path of [
        '',
        'check/',
        'papers/',
        'desk/',
        'desk/asked-full-price/',
        'desk/forgot-card/',
        'portal/',
        'find/',
        'stats/',
        'stats/10/',
        'stats/10/municipalities/',
        'stats/people/',
      ])
        for (const root of ['/', '/easy/', '/en/']) {
          await open(root + path)
          for (const size of ['100%', '200%']) {
            await phone.run((percent: string) => {
              document.documentElement.style.fontSize = percent
              return true
            }, size)
            const over = await overflow(phone)
            if (over > 0) wide.push(`${root}${path} at ${size}: ${over} px`)
          }
        }
      expect(wide).toEqual([])
    })
  })

import { NAME_LIMIT } from '../../src/domain/poster/clinic-name'
import { MILLIMETRES, PURPOSES, type Purpose, SIZES, type Size } from '../../src/domain/poster/poster'
import { blurred, decode, type Grey, pageSizes, pagesOf, turned } from '../posters/pixels'
import { expect, type Page, test } from './fixtures'
import { LANGUAGES } from './site'

test.use({ hasWorker: false })

// A fixed set with every size, purpose and language; `npm run test:posters` prints all of them.
const ALL = Boolean(process.env.ALL_POSTERS)
type Poster = { readonly size: Size; readonly purpose: Purpose; readonly languages: readonly string[] }

const CODES = LANGUAGES.map(({ code }) => code)
const SETS: string[][] = Array.from({ length: 2 ** CODES.length - 1 }, (_, index) => CODES.filter((_, bit) => (index + 1) & (1 << bit)))
const FEW: readonly Poster[] = [
  { size: 'a4', purpose: 'desk', languages: ['ja', 'en'] },
  { size: 'a3', purpose: 'bring', languages: ['ja'] },
  { size: 'postcard', purpose: 'letter', languages: ['ja-x-easy', 'en'] },
  { size: 'stand', purpose: 'paper', languages: ['en'] },
  { size: 'screen', purpose: 'easy', languages: ['ja', 'ja-x-easy', 'en'] },
]
const EVERY: readonly Poster[] = SIZES.flatMap((size) =>
  PURPOSES.flatMap((purpose) => SETS.map((languages) => ({ size, purpose, languages }))),
)

const PATHS: Record<Purpose, [path: string, code: string, page: string]> = {
  desk: ['desk/', 'D', 'desk'],
  bring: ['', 'H', 'home'],
  letter: ['letter/', 'M', 'letter'],
  paper: ['papers/', 'W', 'papers'],
  easy: ['', 'E', 'home'],
}

/** What must stand in the code, told apart from the code that makes it. */
function expected(origin: string, { purpose, languages }: Poster): string {
  const first = purpose === 'easy' && languages.length > 1 ? languages.find((code) => code !== 'ja') : languages[0]
  const root = LANGUAGES.find(({ code }) => code === first)?.root
  const [path, code] = PATHS[purpose]
  return `${origin}${root}${path}?p=${code}${languages.length > 1 ? 2 : 1}`
}

async function choose(page: Page, { size, purpose, languages }: Poster): Promise<void> {
  const group = (index: number) => page.locator('fieldset').nth(index).locator('input')
  for (const [index, code] of CODES.entries()) if (languages.includes(code)) await group(1).nth(index).check()
  for (const [index, code] of CODES.entries()) if (!languages.includes(code)) await group(1).nth(index).uncheck()
  await group(0).nth(PURPOSES.indexOf(purpose)).check()
  await group(2).nth(SIZES.indexOf(size)).check()
  await expect(page.locator(`.paper[data-size="${size}"] .sheet[lang]`).first()).toBeVisible()
}

/** How far anything stands out of its sheet, in pixels. */
const standsOut = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.sheet')].flatMap((sheet) => {
        const edge = sheet.getBoundingClientRect()
        return [...sheet.querySelectorAll('*')].map((part) => {
          const box = part.getBoundingClientRect()
          if (box.width === 0 && box.height === 0) return 0
          return Math.max(box.bottom - edge.bottom, box.right - edge.right, edge.left - box.left, edge.top - box.top)
        })
      }),
    ),
  )

/** The side of the smallest code in millimetres, without its quiet zone, and the letters of the headline in points. */
const measured = (page: Page) =>
  page.evaluate(() => ({
    code: Math.min(
      ...[...document.querySelectorAll<SVGSVGElement>('.sheet svg.code')].map((code) => {
        const { width } = code.viewBox.baseVal
        return (((code.getBoundingClientRect().width / 96) * 25.4) / width) * (width - 8)
      }),
    ),
    headline: Math.min(
      ...[...document.querySelectorAll('.sheet .h')].map((line) => Number.parseFloat(getComputedStyle(line).fontSize) * 0.75),
    ),
  }))

const LONGEST_NAME = 'みほん'.repeat(NAME_LIMIT / 4).padEnd(NAME_LIMIT, '分院内科')

const VIEWS: readonly [string, (picture: Grey) => Grey][] = [
  ['straight', (picture) => picture],
  ['turned and blurred', (picture) => blurred(turned(picture, 4))],
]

for (const [name, posters] of [['some posters', FEW], ...(ALL ? ([['every poster', EVERY]] as const) : [])] as const)
  test(`${name}: printed on one sheet, nothing cut off, read by another library at 150 and 72 dpi, grey, turned and blurred`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(posters.length * 30_000)
    const problems: string[] = []
    const addresses = new Map<string, string>()
    await page.goto('/clinic/')
    await expect(page.locator('[data-island="MakerIsland"][data-ready]')).toBeAttached()
    const name = page.locator('#place')
    const shown = page.locator('.sheet .small b').first()
    for (const poster of posters) {
      const which = `${poster.size} ${poster.purpose} ${poster.languages.join('+')}`
      await choose(page, poster)
      const address = expected(baseURL ?? '', poster)
      addresses.set(address, PATHS[poster.purpose][2])
      for (const typed of [LONGEST_NAME, 'みほん駅前クリニック']) {
        await page.emulateMedia({ media: null })
        await name.fill(typed)
        await expect(shown).toHaveText(typed)
        await page.emulateMedia({ media: 'print' })
        const out = await standsOut(page)
        if (out > 1) problems.push(`${which}, ${typed}: stands out by ${out} px`)
      }
      const { code, headline } = await measured(page)
      if (code < 30) problems.push(`${which}: the code is ${code} mm wide`)
      if (/^a\d$/.test(poster.size) && headline < 60) problems.push(`${which}: the headline has ${headline} points`)
      await page.emulateMedia({ media: null })
      const pdf = await page.pdf({ preferCSSPageSize: true })
      const sizes = pageSizes(pdf)
      const [width, height] = MILLIMETRES[poster.size]
      if (sizes.length !== 1 || Math.abs((sizes[0]?.[0] ?? 0) - width) > 1 || Math.abs((sizes[0]?.[1] ?? 0) - height) > 1)
        problems.push(`${which}: expected one page of ${width} x ${height} mm, got ${JSON.stringify(sizes)}`)
      for (const dpi of [150, 72])
        for (const [view, seen] of VIEWS)
          for (const picture of pagesOf(pdf, dpi)) {
            const texts = await decode(seen(picture))
            const wanted = poster.size === 'stand' ? [address, address] : [address]
            if (texts.join() !== wanted.join()) problems.push(`${which}, ${dpi} dpi, ${view}: read "${texts}", expected "${wanted}"`)
          }
    }
    expect(problems).toEqual([])
    for (const [address, id] of addresses) {
      await page.goto(address)
      await expect(page.locator('html'), address).toHaveAttribute('data-page', id)
    }
  })

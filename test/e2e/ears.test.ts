import { expect, type Page, test } from './fixtures'

test.use({ hasWorker: false })

const ready = (page: Page, island: string) => expect(page.locator(`[data-island="${island}"][data-ready]`)).toBeAttached()

type Said = { readonly role: string; readonly name: string; readonly description: string }

/** What the browser tells assistive technology, part by part. */
async function said(page: Page): Promise<Said[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  return nodes
    .filter((node) => !node.ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
    }))
}

test('in easy Japanese each word is read once', async ({ page }) => {
  await page.goto('/easy/desk/pin/')
  await expect(page.locator('rt').first()).toHaveAttribute('aria-hidden', 'true')
  const parts = (await said(page)).filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim())
  const words = await page
    .locator('main ruby:visible')
    .evaluateAll((all) =>
      all.map((ruby) => ({ base: ruby.firstChild?.textContent ?? '', reading: ruby.querySelector('rt')?.textContent ?? '' })),
    )
  expect(words.length).toBeGreaterThan(20)
  for (const { base, reading } of words) {
    expect(parts).toContain(base)
    // Shorter ones are also words by themselves.
    if (reading.length > 2) expect(parts, `${base} is read as ${reading} too`).not.toContain(reading)
  }
})

test('boxes are called by the name of their step; what it means is no part of the name', async ({ page }) => {
  await page.goto('/check/')
  await ready(page, 'CheckIsland')
  const boxes = (await said(page)).filter(({ role }) => role === 'checkbox')
  expect(boxes.length).toBeGreaterThan(9)
  for (const { name, description } of boxes) {
    expect(name).not.toBe('')
    expect(name.length, name).toBeLessThanOrEqual(30)
    expect(description).not.toContain(name)
  }
})

test('the focus goes where the result is: a list taken away or left', async ({ page }) => {
  await page.goto('/check/')
  await ready(page, 'CheckIsland')
  await page.locator('input[data-step="pin-known"]').check()
  await page.goto('/check/handover/')
  await ready(page, 'HandoverIsland')
  const remove = page.locator('.people button').first()
  await remove.click()
  await expect(page.locator('.note p:focus')).toBeVisible()
  await page.locator('.note .row button').last().click()
  await expect(remove).toBeFocused()
  await remove.click()
  await page.locator('.note .row button').first().click()
  await expect(page.locator('.told')).toBeFocused()
  await expect(page.locator('.told')).not.toBeEmpty()
})

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { dayRead } from '../../src/domain/time/local-date'
import { showBlocksOf } from '../../src/page/blocks-of-today'

const shown = () => [...document.querySelectorAll<HTMLElement>('p')].filter((p) => !p.hidden).map((p) => p.textContent)

beforeEach(() => {
  document.body.innerHTML = `
    <p data-to="2025-12-01">old cards</p>
    <p data-from="2025-12-02">card or certificate</p>
    <p data-from="2025-12-02" data-to="2026-07-31">special treatment</p>
    <time data-day-read datetime="2026-11-21"><span data-part="year">2026</span><span data-part="month">11</span><span data-part="day">21</span></time>`
})

describe('a page read on another day than it was built', () => {
  it.each([
    ['2025-12-01T14:59:59Z', ['old cards']],
    ['2025-12-01T15:00:00Z', ['card or certificate', 'special treatment']],
    ['2026-07-31T14:59:59Z', ['card or certificate', 'special treatment']],
    ['2026-07-31T15:00:00Z', ['card or certificate']],
  ])('at %s shows what holds then in Japan', (now, texts) => {
    showBlocksOf(dayRead(new Date(now), undefined), document, 'ja')
    expect(shown()).toEqual(texts)
  })

  it('names the day it is read', () => {
    showBlocksOf(dayRead(new Date('2027-01-31T15:00:00Z'), undefined), document, 'ja')
    const time = document.querySelector('time')
    expect(time?.dateTime).toBe('2027-02-01')
    expect(time?.textContent?.replace(/\s/g, '')).toBe('202721')
  })

  it('reads month and day as they are spoken in easy Japanese', () => {
    document.body.innerHTML =
      '<time data-day-read datetime="2026-11-26"><i data-part="monthReading"></i><i data-part="dayReading"></i></time>'
    showBlocksOf(dayRead(new Date('2027-04-09T15:00:00Z'), undefined), document, 'ja-x-easy')
    expect(document.querySelector('time')?.textContent).toBe('しがつとおか')
  })
})

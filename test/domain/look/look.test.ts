import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isLookRule, lookRule, lookText, readLook, USUAL_LOOK } from '../../../src/domain/look/look'
import { lookedPage } from '../../../src/domain/look/looked-page'

const sumOf = (css: string) => `sha256-${createHash('sha256').update(css).digest('base64')}`

const PAGE = (bodyClass = '') => {
  const css = 'p{margin:0}'
  return `<!DOCTYPE html>\n<html lang="ja" data-page="home">\n<head>\n<meta http-equiv="Content-Security-Policy" content="style-src '${sumOf(css)}'">\n<style>${css}</style>\n</head>\n<body${bodyClass}>\n<p>あ</p>\n</body>\n</html>\n`
}

describe('a look in short', () => {
  it('is read as it was written', () => {
    for (const size of [0, 1, 2, 3] as const)
      for (const hasReadings of [true, false])
        for (const hasMoreContrast of [true, false])
          for (const hasLessMotion of [true, false]) {
            const look = { size, hasReadings, hasMoreContrast, hasLessMotion }
            expect(readLook(lookText(look))).toEqual(look)
          }
  })

  it.each([undefined, null, '', '4', '2x', '0', '<style>', '1rcmm'])('is the usual one when %s was kept', (kept) => {
    expect(readLook(kept)).toEqual(USUAL_LOOK)
    expect(lookText(readLook(kept))).toBe('')
    expect(lookRule(kept, false)).toBe('')
  })
})

describe('the style of a look', () => {
  it('makes the text larger by a share of the size the reader has, on screens only', () => {
    expect(lookRule('2', false)).toContain('@media screen{html{font-size:130%}}')
  })

  it('leaves the size of a card that is held out as it is', () => {
    expect(lookRule('3', true)).toBe('')
    expect(lookRule('3c', true)).not.toContain('font-size')
    expect(lookRule('3c', true)).toContain('--paper')
  })

  it('takes readings away with the room above the lines', () => {
    expect(lookRule('0r', false)).toMatch(/rt\{display:none\}.*line-height/)
  })

  it('lets what only waits go on waiting where motion is less', () => {
    expect(lookRule('0m', false)).toContain(':not(.late){animation:none!important}')
  })

  it('is one rule that is found again as browsers write it', () => {
    expect(isLookRule('(min-height: 0.01px)')).toBe(true)
    expect(isLookRule('(min-height: .01px)')).toBe(true)
    for (const other of [undefined, 'print', 'screen', '(min-height: 10.01px)', 'all']) expect(isLookRule(other)).toBe(false)
  })
})

describe('a page that the worker hands out', () => {
  it('has the style of the look, and a policy that allows it', async () => {
    const html = await lookedPage(PAGE(), '1c')
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(style).toContain('font-size:115%')
    expect(html).toContain(`style-src '${sumOf(style)}'`)
    expect(html).toContain('<html data-look="1c" lang="ja"')
  })

  it('is what it was where all is as usual or what was kept is damaged', async () => {
    expect(await lookedPage(PAGE(), '')).toBe(PAGE())
    expect(await lookedPage(PAGE(), '"><script>')).toBe(PAGE())
  })

  it('keeps the size of a card', async () => {
    for (const classes of [' class="show"', ' class="ruby show"']) expect(await lookedPage(PAGE(classes), '3c')).not.toContain('font-size')
    expect(await lookedPage(PAGE(' class="ruby"'), '3c')).toContain('font-size')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedPage, pathInLanguage, unfoldedPage } from '../../../src/domain/pack/folded-page'

const PIECES = [
  '<ruby>番号<rt>ばんごう</rt></ruby>',
  '<ruby class="w">回<rt>かい</rt></ruby>',
  '<ruby class="x">回<rt>かい</rt></ruby>',
  '<ruby>未<b>了</b><rt>x</rt></ruby>',
  '<wbr/>',
  'desk/pin/',
  '{番号|ばんごう}',
  'a|b$1$&',
  '</rt>',
  '<script type="application/json" data-island-data="X">{"t":"{国|くに}の|サイト","u":"{{count}}","s":"\\u003cwbr/>"}</script>',
  '<script type="module" src="/assets/x.js"></script>',
]

const page = (body: string) =>
  `<!DOCTYPE html>\n<head><meta content="style-src 'sha256-GHUOY5CmvFpAOKTGqMtLVOpbwMvP0ZeCU2VJwAQYfEo='"><link rel="canonical" href="https://example.jp/easy/desk/pin/"><style>body{color:red}</style></head>${body}\n`

describe('a page in a pack', () => {
  it('is as it was once it is taken out, whatever stands on it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 12 }), async (pieces) => {
        const html = page(pieces.join(''))
        expect(await unfoldedPage(await foldedPage(html, 'desk/pin/'), 'desk/pin/')).toBe(html)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out its own path and the checksum of its style, and gives readings one form', async () => {
    const html = page('x')
    const { createHash } = await import('node:crypto')
    const sum = createHash('sha256').update('body{color:red}').digest('base64')
    const real = html.replace(/sha256-[^']*/, `sha256-${sum}`).replace('x\n', `${PIECES[0]}${PIECES[9]}\n`)
    const folded = await foldedPage(real, 'desk/pin/')
    expect(folded).not.toContain(sum)
    expect(folded).not.toContain('desk/pin/')
    expect(folded).not.toMatch(/<rt>|\{国/)
    expect(await unfoldedPage(folded, 'desk/pin/')).toBe(real)
  })

  it.each(['\u007f', '\u0091', '\u0096'])('refuses what packs keep for themselves', async (mark) => {
    await expect(foldedPage(page(mark), 'desk/pin/')).rejects.toThrow('desk/pin/')
  })

  it('knows its address from its file', () => {
    expect(['index.html', 'desk/pin/index.html', 'offline.html'].map((file) => pathInLanguage(file, ''))).toEqual([
      '',
      'desk/pin/',
      'offline.html',
    ])
    expect(pathInLanguage('easy/check/index.html', 'easy/')).toBe('check/')
  })
})

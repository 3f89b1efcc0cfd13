import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { CLINIC_CODES } from '../../../src/app/poster'
import { PURPOSES, SIZES } from '../../../src/domain/poster/poster'
import { Paper, type SheetProps } from '../../../src/features/clinic/Sheet'
import { formatDate } from '../../../src/i18n/format'
import { languages } from '../../../src/i18n/languages'

const CODES = languages.map(({ code }) => code)
const PATHS = Object.fromEntries(languages.map(({ code, path }) => [code, path]))

const sheet = (change: Partial<SheetProps>) =>
  renderToString(
    <Paper
      purpose="desk"
      size="a4"
      languages={['ja']}
      languagePaths={PATHS}
      codes={CLINIC_CODES.desk}
      site="https://card.city.mihon.example/"
      phone="0120-95-0178"
      confirmedOn="2026-10-03"
      noCode="no code"
      says={{}}
      {...change}
    />,
  )
const readable = (html: string) => html.replace(/<r[tp]>.*?<\/r[tp]>/g, '').replace(/<[^>]*>/g, '')

const DATES: Readonly<Record<string, string>> = { ja: '2026年10月3日', 'ja-x-easy': '2026年10月3日', en: '3 October 2026' }
const TRADEMARKS: Readonly<Record<string, string>> = {
  ja: 'QRコードは(株)デンソーウェーブの登録商標です。',
  'ja-x-easy': 'デンソーウェーブ',
  en: 'QR Code is a registered trademark of DENSO WAVE',
}

describe('a poster', () => {
  for (const purpose of PURPOSES)
    for (const lang of CODES)
      it(`${purpose} in ${lang} helps without scanning, names a phone, its address and the day it was confirmed`, () => {
        const html = sheet({ purpose, languages: [lang], codes: CLINIC_CODES[purpose] })
        const text = readable(html)
        expect(html.match(/<li>/g)).toHaveLength(3)
        expect(html.match(/<li><svg/g)).toHaveLength(3)
        // Three Chinese letters are a word.
        for (const part of html.matchAll(/<li>.*?<b>(.*?)<\/b><p>(.*?)<\/p>/gs))
          for (const words of part.slice(1)) expect(words.length).toBeGreaterThan(lang === 'zh-Hans' ? 2 : 3)
        expect(text).toContain('0120-95-0178')
        expect(text).toContain(`card.city.mihon.example/${PATHS[lang]}${CLINIC_CODES[purpose].path}?p=${CLINIC_CODES[purpose].one}`)
        expect(text.replaceAll(' ', '')).toContain((DATES[lang] ?? formatDate('2026-10-03', lang)).replaceAll(' ', ''))
        expect(text).toContain(TRADEMARKS[lang] ?? 'DENSO WAVE')
        // Neutral: nobody's sign, no advice to take one way rather than the other.
        expect(text).not.toMatch(/ぜひ|おすすめ|推奨|便利|お得|作りましょう|recommend|convenient|better/i)
        expect(html).not.toMatch(/<img|<image/)
      })

  it('is black on white, so that any printer prints it', () => {
    for (const size of SIZES)
      for (const [, colour] of sheet({ size, languages: CODES }).matchAll(/(?:fill|stroke)="([^"]*)"/g))
        expect(['#fff', '#000', 'none', 'currentColor']).toContain(colour)
  })

  it('keeps the quiet zone of the code: four modules on every side', () => {
    const [, left, top, width, height] = /class="code" viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(sheet({}))?.map(Number) ?? []
    expect([left, top, width === height]).toEqual([-4, -4, true])
    const path = /<path fill="#000"[^>]*d="M0 0m(-?\d+) (-?\d+)/.exec(sheet({})) ?? /d="M0 0m(-?\d+) (-?\d+)[^"]*"/.exec(sheet({}))
    expect(path?.slice(1, 3)).toEqual(['0', '0'])
    expect(((width ?? 0) - 8 - 21) % 4).toBe(0)
  })

  it('says the languages besides the first in a strip each, and in the order of its purpose', () => {
    const html = sheet({ languages: ['ja', 'ja-x-easy', 'en'] })
    expect(html).toContain('data-strips="2"')
    expect([...html.matchAll(/<p lang="([^"]+)"/g)].map(([, lang]) => lang)).toEqual(['ja-x-easy', 'en'])
    expect(html).toContain('?p=D2')
  })

  it('stands on a counter with both sides the same, one of them turned and unread', () => {
    const html = sheet({ size: 'stand' })
    expect(html.match(/class="sheet"/g)).toHaveLength(2)
    expect(html).toContain('class="turned" aria-hidden="true"')
    expect(html).toContain('ここを折る')
  })
})

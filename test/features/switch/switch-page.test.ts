import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { localDate } from '../../../src/domain/time/local-date'
import { timeline } from '../../../src/facts/facts'
import { languages } from '../../../src/i18n/languages'

const [japanese] = languages
const htmlOn = (day: string, id = 'switch', language = japanese) => {
  if (!language) throw new Error('no language')
  return pageRenderer(localDate(day), '/')(pageById(id), language).body
}
/** What a reader without script sees: hidden blocks and markup taken out. */
const seenOn = (day: string) =>
  htmlOn(day)
    .replace(/<(p|span|div)[^>]* hidden(?:="")?>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')

const PHRASES = {
  oldCards: '今までどおり使えます',
  untilPrinted: '手元の保険証は、書いてある期限まで使えます',
  cardOrCertificate: '見せるのは、マイナ保険証か資格確認書です',
  valid: '長くても2025年12月1日まで',
  announced: '特別なあつかいが、2026年7月31日まであります',
  ended: '持って来なかったのと同じあつかいです',
  everyone75: '2026年7月31日までは、マイナ保険証があってもなくても',
  differ75: '広域連合ごとに決まりがちがいます',
}
type Phrase = keyof typeof PHRASES

describe('the switch page on a day', () => {
  it.each<[string, Phrase[]]>([
    ['2024-11-30', ['oldCards', 'valid', 'everyone75']],
    ['2024-12-01', ['oldCards', 'valid', 'everyone75']],
    ['2024-12-02', ['untilPrinted', 'valid', 'everyone75']],
    ['2025-08-01', ['untilPrinted', 'valid', 'everyone75']],
    ['2025-12-01', ['untilPrinted', 'valid', 'everyone75']],
    ['2025-12-02', ['cardOrCertificate', 'announced', 'everyone75']],
    ['2026-03-31', ['cardOrCertificate', 'announced', 'everyone75']],
    ['2026-07-31', ['cardOrCertificate', 'announced', 'everyone75']],
    ['2026-08-01', ['cardOrCertificate', 'ended', 'differ75']],
    ['2026-11-26', ['cardOrCertificate', 'ended', 'differ75']],
  ])('%s shows exactly %j', (day, expected) => {
    const seen = seenOn(day)
    expect((Object.keys(PHRASES) as Phrase[]).filter((name) => seen.includes(PHRASES[name]))).toEqual(expected)
  })

  it.each([
    ['2024-12-01', ['これから', 'これから']],
    ['2024-12-02', ['今日', 'これから']],
    ['2025-12-01', ['過ぎました', 'これから']],
    ['2025-12-02', ['過ぎました', '今日']],
    ['2026-11-21', ['過ぎました', '過ぎました']],
  ])('on %s the two dates are %j', (day, words) => {
    const states = [...htmlOn(day).matchAll(/<span class="state"([^>]*)>(.*?)<\/span>/g)]
    expect(states.filter(([, attributes]) => !attributes?.includes('hidden')).map(([, , word]) => word)).toEqual(words)
  })

  it.each(languages.map(({ code }) => code))(
    '%s never counts down and says when the start of the Android card was last looked for',
    (code) => {
      const html = htmlOn(
        '2026-11-21',
        'switch',
        languages.find((language) => language.code === code),
      )
      expect(html).not.toMatch(/あと\d+日|\d+ days (left|until)|まであと/)
      expect(html).toMatch(/data-unknown="R-023">[\s\S]*?<time datetime="2026-11-26"/)
      expect(html).not.toMatch(/data-unknown="R-017"/)
    },
  )
})

describe('the timeline pages', () => {
  it('tell every event for patients once, with its source', () => {
    const html = ['switch.timeline.start', 'switch.timeline.year', 'switch.timeline'].map((id) => htmlOn('2026-11-21', id)).join('')
    const expected = timeline.filter((record) => record.patient)
    expect([...html.matchAll(/<li id="(T-\d+)"/g)].map((match) => match[1]).sort()).toEqual(expected.map(({ id }) => id).sort())
    for (const { sourceTitle } of expected) expect(html).toContain(sourceTitle.replaceAll('&', '&amp;'))
  })

  it('say of a plan when its beginning was last looked for', () => {
    const html = htmlOn('2026-11-26', 'switch.timeline')
    for (const id of ['T-021', 'T-023']) expect(html).toMatch(new RegExp(`<li id="${id}"[\\s\\S]*?datetime="2026-11-26"[\\s\\S]*?</li>`))
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { flatTexts, textTree } from '../../src/i18n/page-words'

/** Written with the Japanese, not made from it. */
const WRITTEN_TOGETHER = ['ja', 'ja-x-easy', 'en']
const TRANSLATED = languages.filter(({ code }) => !WRITTEN_TOGETHER.includes(code))
/** What a patient does at a desk rests on these. */
const READ_BACK = ['desk', 'papers', 'portal', 'letter', 'check']

type Passage = string | { readonly back: string; readonly unclear?: string; readonly was?: string }
type Checked = {
  readonly checkedOn: string
  readonly read: number
  readonly of: number
  readonly mended: number
  readonly passages: Readonly<Record<string, Passage>>
}

const recordOf = (code: string): Checked => JSON.parse(readFileSync(`locales/checked/${code}.json`, 'utf8'))

describe('what was translated back', () => {
  it('is kept for every language that was made from the Japanese, and for no other', () => {
    expect(readdirSync('locales/checked').sort()).toEqual(TRANSLATED.map(({ code }) => `${code}.json`).sort())
  })

  it.each(TRANSLATED.map((language) => [language.code, language] as const))(
    'is as many texts as the table of languages says: %s',
    (code, { checkedOn, how }) => {
      const record = recordOf(code)
      const passages = Object.entries(record.passages)
      expect(passages).toHaveLength(record.read)
      expect(passages.filter(([, passage]) => typeof passage === 'object' && passage.was)).toHaveLength(record.mended)
      expect(record.checkedOn).toBe(checkedOn)
      expect(how).toContain(`${record.read} of ${record.of} texts`)
      expect(how).toContain(`locales/checked/${code}.json`)
      for (const [key, passage] of passages) {
        // A text of placeholders and marks alone has no words to translate back.
        const words = (typeof passage === 'string' ? passage : passage.back).replace(/\{\{[^}]*\}\}/g, '')
        if (/\p{L}/u.test(words)) expect(words, key).toMatch(/[\u3040-\u30ff\u3400-\u9fff]/)
      }
    },
  )

  it.each(TRANSLATED.map(({ code }) => code))('was mended where it was found to differ: %s', (code) => {
    const own = flatTexts(textTree(code))
    const { passages } = recordOf(code)
    for (const name of READ_BACK) expect(Object.keys(passages).filter((key) => key.startsWith(`${name}.`)).length, name).toBeGreaterThan(15)
    for (const [key, passage] of Object.entries(passages))
      if (typeof passage === 'object' && passage.was) expect(own.get(key), key).not.toBe(passage.was)
  })
})

import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel'
import textFiles from '@textlint/textlint-plugin-text'
import japanese from 'textlint-rule-preset-japanese'
import { describe, expect, it } from 'vitest'
import { flatTexts, textTree } from '../../src/i18n/page-words'

// Which rule of the preset is left out, and why: decisions/0032-lint-of-japanese.md.
const LEFT_OUT = 'no-doubled-joshi'
/** A table of readings, not a sentence. */
const NO_SENTENCE = 'look.spoken'
/** What no rule of the preset looks for. */
const OWN_SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'double negative',
    /ない(?:こと|わけ|もの|の)(?:は|も|では)ない|なく(?:は|も)ない|ないとは(?:言え|いえ|限ら)ない|ざるを得ない|ないことはありません|なくはありません/,
  ],
  ['である beside です', /である(?:。|$)|であった(?:。|$)|[^ん]だ。|ではない。|なのだ/],
  ['できる, not することができる', /することができ/],
  ['する, not を行う', /を行(?:う|い|っ|わ)(?!き|こ|け)[^き]/],
]

const rules: TextlintKernelRule[] = Object.entries(japanese.rules)
  .filter(([ruleId]) => ruleId !== LEFT_OUT)
  .map(([ruleId, rule]) => ({ ruleId, rule, options: japanese.rulesConfig[ruleId] }))

/** A text as it is read: without readings, places of links, marks, and blanks between Japanese words. */
const plain = (text: string) =>
  text
    .replace(/\{\{\w+\}\}/g, '〇')
    .replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|\||\n/g, '')
    .replace(/(?<=[^\p{ASCII}])\s+|\s+(?=[^\p{ASCII}])/gu, '')

/** What the rules find in texts that belong together, each with the place of its text in the list. */
async function faultsIn(texts: readonly string[]): Promise<{ readonly at: number; readonly rule: string; readonly text: string }[]> {
  const lines = texts.map(plain)
  // As paragraphs of one document: です beside である is told by what most of them use.
  const { messages } = await new TextlintKernel().lintText(lines.join('\n\n'), {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textFiles }],
    rules,
  })
  const found = messages.map(({ ruleId, loc }) => ({ at: (loc.start.line - 1) / 2, rule: ruleId }))
  const own = lines.flatMap((line, at) => OWN_SIGNS.flatMap(([rule, sign]) => (sign.test(line) ? [{ at, rule }] : [])))
  return [...found, ...own].map((fault) => ({ ...fault, text: lines[fault.at] ?? '' }))
}

describe.each(['ja', 'ja-x-easy'])('every text in %s', (lang) => {
  it.each(Object.entries(textTree(lang)))('is plain: %s', async (file, tree) => {
    const texts = [...flatTexts({ [file]: tree })]
    const faults = (await faultsIn(texts.map(([, text]) => text))).map(({ at, rule, text }) => ({ key: texts[at]?.[0], rule, text }))
    expect(faults.filter(({ key, rule }) => !(key === NO_SENTENCE && rule === 'sentence-length'))).toEqual([])
  })
})

describe('the rules', () => {
  it.each([
    ['使えないことはないです。', 'no-double-negative-ja'],
    ['使えないことはありません。', 'double negative'],
    ['カードがなくはない。', 'double negative'],
    ['画面が{見|み}れます。', 'no-dropping-the-ra'],
    ['この画面なら{見|み}れます。', 'no-dropping-the-ra'],
    ['資格確認書は紙である。', 'no-mix-dearu-desumasu'],
    ['資格確認書は紙である。', 'である beside です'],
    ['カードを出しましたが、使えませんでしたが、紙を見せました。', 'no-doubled-conjunctive-particle-ga'],
    ['{紙|かみ}を出して、カードを置いて、番号を入れて、画面を見て、待ちます。', 'max-ten'],
    [`${'カードを出して、'.repeat(13)}待ちます。`, 'sentence-length'],
    ['登録することができます。', 'できる, not することができる'],
    ['確認を行います。', 'する, not を行う'],
  ])('find what is wrong in 「%s」', async (text, rule) => {
    const faults = await faultsIn(['カードを出します。', text, '紙を見せます。'])
    expect(faults.map((fault) => fault.rule)).toContain(rule)
  })

  it('let plain sentences pass', async () => {
    const texts = [
      '画面が見られます。',
      '病院へ行きます。',
      '使えません。',
      'これだけでは使えない紙です。',
      '見れば分かります。',
      '食べたら、覚えれば。',
    ]
    expect(await faultsIn(texts)).toEqual([])
  })
})

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inJapanese } from '../../src/build/office/in-japanese'
import { inLanguage } from '../../src/build/office/speaker'

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g

/** The sources of what build, edition, facts and data say, besides the findings of an import. */
const SOURCES = [
  ...['settings', 'kept-builds', 'server', 'build-site', 'budgets', 'import-commands', 'update-command'].map(
    (name) => `src/build/${name}.ts`,
  ),
  ...['build', 'serve', 'start', 'data', 'edition', 'facts'].map((name) => `src/build/tools/${name}.ts`),
  'src/build/office/speaker.ts',
  ...['schema', 'read-edition', 'accent'].map((name) => `src/edition/${name}.ts`),
  'src/facts/check-facts.ts',
  ...['read', 'update', 'shard'].flatMap((folder) => readdirSync(`src/pipeline/${folder}`).map((name) => `src/pipeline/${folder}/${name}`)),
  'src/pipeline/import/embedded-directory.ts',
  'src/pipeline/import/progress.ts',
]

/** No words to anybody: names in the code, headers, styles, how a command is written, weights of a finding that have words of their own. */
const SILENT =
  /^(?:with(?:out)? country|(?:file|not|row|value) (?:refused|joined|left out)|[A-Z][\w-]+: \S+|text\/html; charset=utf-8|@media .*|:root.*|budget: .*|tokens\.css: .*|on X|under white text|npm run data -- import FILE[\s\S]*|something else|npm run data -- X: X|X\.json X|X\.json X X: X|X X: X, got X|X id: .*|record X|\}, got X|[^a-z]* : 'Nothing.*)$/

const told = SOURCES.flatMap((file) => {
  const source = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  return [...source.matchAll(LITERAL)]
    .map(([, plain, template]) => plain ?? template ?? '')
    .map((text) => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'X').replaceAll("\\'", "'"))
    .flatMap((text) => text.split('\\n'))
    .filter((text) => /[a-z]{2,}[,:;]? [a-zX]/.test(text) && !SILENT.test(text))
})

describe('what the commands say in Japan', () => {
  it('is looked for in all their sources', () => expect(told.length).toBeGreaterThan(110))

  it.each([...new Set(told)])('%s', (text) => {
    const japanese = inJapanese(text)
    expect(japanese).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    expect(japanese).not.toMatch(/\{\d\}|\b(?:expected|the|which|with|not|file|files|cannot|needs|missing)\b/)
  })

  it.each([
    [
      'edition.json: kind: expected one of city, insurer, got "town"',
      'edition.json：kind：次のどれかを書いてください：city, insurer（実際："town"）',
    ],
    ['edition.json: colour: unknown key, expected none of this name', 'edition.json：colour：この名前の項目はありません'],
    ['a.csv row 3, column rate: expected a whole number, got "x"', 'a.csv 3 行目「rate」：整数ではありません（実際："x"）'],
    [
      'rules.json R-001 sources: expected an id that exists, got "S-999"',
      'rules.json R-001 sources：その番号はありません（実際："S-999"）',
    ],
    ['desk/index.html: HTML with its CSS: 8001, at most 8000 allowed', 'desk/index.html：HTMLとCSS：8001（上限 8000）'],
    [
      '01: the file of last time stays: no connection with example.jp (ECONNREFUSED)',
      '01：前のファイルを使います：example.jp につながりません（ECONNREFUSED）',
    ],
  ])('%s is a whole sentence', (english, japanese) => {
    expect(inLanguage(english, 'ja')).toBe(japanese)
    expect(inLanguage(english, 'en')).toBe(english)
  })
})

/** A command as somebody types it. */
const run = (args: string[], env: NodeJS.ProcessEnv, input: readonly string[] = []) =>
  new Promise<{ status: number; text: string }>((done) => {
    const { LANG, LC_ALL, LC_MESSAGES, EDITION, ...rest } = process.env
    execFile(process.execPath, ['src/build/run.mjs', ...args], { env: { ...rest, ...env } }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, text: stdout + stderr }),
    ).stdin?.end(input.map((line) => `${line}\n`).join(''))
  })

describe('a command that cannot do its work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-said-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const edition = join(folder, 'edition.json')
  writeFileSync(edition, '{"operator":{"ja":"みほん市"},"kind":"town","contact":{}}')

  it('says what to mend in the language of the computer or the one asked for, and no stack', async () => {
    const [build, asked, other, facts, wrong] = await Promise.all([
      run(['build'], { LANG: 'ja_JP.UTF-8', EDITION: edition }),
      run(['build', '--lang', 'ja'], { LANG: 'C', SITE_URL: 'example.jp' }),
      run(['build'], { LANG: 'C', EDITION: edition }),
      run(['facts', 'due', '--day', '3'], { LANG: 'ja_JP.UTF-8' }),
      run(['build', '--lang', 'fr'], { LANG: 'ja_JP.UTF-8' }),
    ])
    expect(build).toEqual({ status: 1, text: expect.stringContaining('kind：次のどれかを書いてください：city') })
    expect(asked).toEqual({ status: 1, text: 'SITE_URL：https://example.jp のように書いてください（実際："example.jp"）\n' })
    expect(other).toEqual({ status: 1, text: expect.stringContaining('kind: expected one of city') })
    expect(facts).toEqual({ status: 2, text: expect.stringContaining('「--day」というオプションはありません') })
    expect(wrong).toEqual({ status: 1, text: '--lang：ja か en を書いてください（実際："fr"）\n' })
    for (const { text } of [build, asked, other, facts, wrong]) expect(text).not.toMatch(/\n\s+at /)
  }, 120_000)

  it('takes answers from a file, one a line; asks for more and writes nothing when they end too soon', async () => {
    const answers = ['みほん市', 'city', '', '0270-00-0100', '', '10', '10204', '0270-00-0101', '市民課', '', '', '平日']
    const file = join(folder, 'new.json')
    const short = await run(['edition', 'new', file, '--lang', 'ja'], {}, answers.slice(0, 4))
    expect(short).toEqual({ status: 1, text: expect.stringContaining('答えが途中で終わりました') })
    expect(existsSync(file)).toBe(false)
    const whole = await run(['edition', 'new', file, '--lang', 'ja'], {}, answers)
    expect(whole).toEqual({ status: 0, text: expect.stringContaining('を作りました') })
    const { windows } = JSON.parse(readFileSync(file, 'utf8'))
    expect(windows).toEqual({ card: { name: { ja: '市民課' }, phone: '0270-00-0101', hours: { ja: '平日' } } })
  }, 60_000)
})

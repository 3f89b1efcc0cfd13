import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { editionCommand } from '../../src/build/edition-command'
import { buildSettings } from '../../src/build/settings'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-edition-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(args: string[], answers: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const printed: string[] = []
  const left = [...answers]
  const status = await editionCommand(args, {
    env,
    print: (line) => printed.push(line),
    ask: async (question) => {
      printed.push(question)
      const answer = left.shift()
      if (answer === undefined) throw new Error(`asked more than expected: ${question}`)
      return answer
    },
  })
  return { status, printed: printed.join('\n'), left }
}

describe('npm run edition', () => {
  const file = join(folder, 'edition.json')

  it('new asks, asks again what cannot be used, and writes a file that the build takes', async () => {
    const answers = [
      'みほん市',
      'town',
      'city',
      '',
      '123',
      '0270-00-0100',
      '',
      '10',
      '13101',
      '10204',
      '0270-00-0101',
      '市民課',
      '',
      '0270-00-0103',
      '高齢者医療係',
      '平日 8時30分〜17時15分',
    ]
    const { status, printed, left } = await run(['new', file, '--lang', 'ja'], answers)
    expect({ status, left }).toEqual({ status: 0, left: [] })
    expect(printed.match(/もう一度入力してください/g)).toHaveLength(3)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      operator: { ja: 'みほん市' },
      kind: 'city',
      contact: { phone: '0270-00-0100' },
      home: { prefecture: '10', municipality: '10204' },
      windows: {
        card: { name: { ja: '市民課' }, phone: '0270-00-0101', hours: { ja: '平日 8時30分〜17時15分' } },
        lateElderly: { name: { ja: '高齢者医療係' }, phone: '0270-00-0103', hours: { ja: '平日 8時30分〜17時15分' } },
      },
    })
    expect(buildSettings([], { EDITION: file }).edition?.operator.ja).toBe('みほん市')
  })

  it('new leaves a file that is there alone', async () => {
    const before = readFileSync(file, 'utf8')
    expect((await run(['new', file], [], { LANG: 'ja_JP.UTF-8' })).printed).toContain('もうあります')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('check says what it found, in the language of the computer', async () => {
    expect(await run(['check', file], [], { LANG: 'ja_JP.UTF-8' })).toMatchObject({
      status: 0,
      printed: expect.stringContaining('問題ありません'),
    })
    expect((await run(['check'], [], { EDITION: file, LANG: 'C' })).printed).toContain('fine. みほん市')
  })

  it('check names file, place and expectation of what is wrong', async () => {
    const bad = join(folder, 'bad.json')
    writeFileSync(bad, '{"operator":{"ja":"みほん市"},"kind":"city","contact":{},"logo":"x"}')
    expect(await run(['check', bad])).toMatchObject({ status: 1, printed: expect.stringContaining(`${bad}: logo: unknown key`) })
    writeFileSync(bad, '{')
    expect(await run(['check', bad])).toMatchObject({ status: 1, printed: expect.stringContaining('expected a file in JSON') })
    expect(await run(['check', join(folder, 'none.json')])).toMatchObject({ status: 1 })
  })

  it('anything else is wrong use', async () => {
    expect((await run(['remove'])).status).toBe(2)
    expect(() => buildSettings([], { EDITION: join(folder, 'none.json') })).toThrow('EDITION: expected a file that exists')
  })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DESK_LIMIT_DAYS, dueFacts, tooOldAtDesk } from '../../src/build/facts/due'
import { written } from '../../src/build/facts/edit'
import { factsCommand } from '../../src/build/facts/facts-command'
import en from '../../src/build/office/en.json'
import ja from '../../src/build/office/ja.json'
import { addDays, firstDayOf, localDate } from '../../src/domain/time/local-date'
import { contacts, facts, sources, timeline } from '../../src/facts/facts'
import type { Page } from '../../src/page/page'
import type { FactUse } from '../../src/page/page-context'

const TODAY = localDate('2026-11-26')
const page = (id: string, path: string) => ({ id, path }) as Page
const USES: FactUse[] = [
  { page: page('home', ''), facts: ['R-002', 'R-070'] },
  { page: page('desk.pin', 'desk/pin/'), facts: ['R-002', 'R-113', 'R-005'] },
  { page: page('family', 'family/'), facts: ['R-113', 'R-053'] },
]
let folder = ''
let said: string[] = []
const run = (...args: string[]) =>
  factsCommand(args, { today: TODAY, uses: () => USES, folder, env: { LANG: 'en_GB.UTF-8' }, print: (line) => said.push(line) })
const file = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string }[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'))
  said = []
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('what is due', () => {
  it('is what pages state and nobody confirmed lately, most used first; own rules never are', () => {
    const confirmed = firstDayOf(facts.get('R-113')?.confirmedOn ?? '')
    const ids = (days: number) => dueFacts(USES, addDays(confirmed, days), 180).map(({ record }) => record.id)
    expect(ids(180)).not.toContain('R-113')
    expect(ids(181)[0]).toBe('R-113')
    expect(dueFacts(USES, localDate('2035-01-01'), 0).map(({ record }) => record.id)).not.toContain('R-005')
  })

  it('says words, source, pages, and fails for a desk page that states something older than 400 days', () => {
    const confirmed = firstDayOf(facts.get('R-113')?.confirmedOn ?? '')
    const old = (days: number) => tooOldAtDesk(dueFacts(USES, addDays(confirmed, days), DESK_LIMIT_DAYS)).map(({ record }) => record.id)
    expect(old(400)).not.toContain('R-113')
    expect(old(401)).toContain('R-113')
    const status = run('due', '--days', '100000')
    expect(said[0]).toMatch(/^Nothing is due/)
    expect(status).toBe(old(Math.round((Date.parse(TODAY) - Date.parse(confirmed)) / 86_400_000)).length > 0 ? 1 : 0)
    run('due', '--days', '0', '--lang', 'ja')
    const text = said.join('\n')
    expect(text).toContain('R-113')
    expect(text).toContain('  ページ：/desk/pin/ /family/')
    expect(text).toMatch(/ {2}文：暗証番号を忘れたり/)
    expect(text).toContain('https://')
  })
})

describe('confirming a fact', () => {
  it('writes day and source and names the pages that change', () => {
    expect(run('confirm', 'R-053', '--on', '2026-10-06', '--source', 'S-106')).toBe(0)
    const record = file('rules.json').find(({ id }) => id === 'R-053')
    expect(record).toMatchObject({ confirmedOn: '2026-10-06', sources: [...(facts.get('R-053')?.sources ?? []), 'S-106'] })
    expect(said).toEqual(['rules.json: R-053 written', 'Pages that change (1):', '  /family/'])
  })

  it('gives an event the title and address of the source', () => {
    expect(run('confirm', 'T-011', '--on', '2026-10-06', '--source', 'S-106')).toBe(0)
    expect(file('timeline.json').find(({ id }) => id === 'T-011')).toMatchObject({ sourceTitle: sources.get('S-106')?.title })
  })

  it.each([
    ['a day that does not exist', ['R-053', '--on', '2026-02-30', '--source', 'S-106'], 'expected a day'],
    ['a day to come', ['R-053', '--on', '2026-11-27', '--source', 'S-106'], 'later than today'],
    ['a day earlier than known', ['R-002', '--on', '2020-01-01', '--source', 'S-106'], 'already'],
    ['a source nobody knows', ['R-053', '--on', '2026-10-06', '--source', 'S-999'], 'no source "S-999"'],
    ['a source older than the day', ['R-053', '--on', '2026-11-20', '--source', 'S-106'], 'cannot say what held'],
    ['a fact nobody knows', ['R-999', '--on', '2026-10-06', '--source', 'S-106'], 'no fact "R-999"'],
    ['a rule of our own', ['R-005', '--on', '2026-10-06', '--source', 'S-106'], 'rule of this site'],
    ['no day', ['R-053', '--source', 'S-106'], '--on is missing'],
    ['no source', ['R-053', '--on', '2026-10-06'], '--source is missing'],
  ])('refuses %s and writes nothing', (_, args, message) => {
    expect(run('confirm', ...args)).toBe(1)
    expect(said.join()).toContain(message)
    expect(() => file('rules.json')).toThrow('ENOENT')
  })
})

describe('adding', () => {
  it('a source, then a rule that rests on one, each with the next id', () => {
    expect(run('add', 'source', '--title', '市の案内', '--url', 'https://example.jp/', '--on', '2026-11-20')).toBe(0)
    const last = Math.max(...[...sources.keys()].map((id) => Number(id.replace(/\D/g, ''))))
    expect(file('sources.json').at(-1)).toEqual({
      id: `S-${last + 1}`,
      title: '市の案内',
      urls: ['https://example.jp/'],
      date: '2026-11-20',
    })
    const args = ['--section', 'bring', '--gist', 'A rule of a test', '--source', 'S-106', '--confidence', 'news', '--on', '2026-10-06']
    expect(run('add', 'rule', ...args, '--from', '2027-04-01')).toBe(0)
    const rule = file('rules.json').at(-1)
    expect(facts.has(rule?.id ?? '')).toBe(false)
    expect(rule).toMatchObject({ section: 'bring', status: 'confirmed', confirmedOn: '2026-10-06', from: '2027-04-01' })
    expect(said.at(-1)).toContain('No page states it yet')
  })

  it.each([
    ['an unknown source', ['--section', 'bring', '--gist', 'x', '--source', 'S-999', '--on', '2026-10-06'], 'no source'],
    ['a subject that does not exist', ['--section', 'magic', '--gist', 'x', '--source', 'S-106', '--on', '2026-10-06'], 'section'],
    ['a bad day', ['--section', 'bring', '--gist', 'x', '--source', 'S-106', '--on', '6.10.2026'], 'expected a day'],
    ['no gist', ['--section', 'bring', '--source', 'S-106', '--on', '2026-10-06'], '--gist is missing'],
  ])('refuses a rule with %s', (_, args, message) => {
    expect(run('add', 'rule', ...args)).toBe(1)
    expect(said.join('\n')).toContain(message)
    expect(() => file('rules.json')).toThrow('ENOENT')
  })

  it('tells its use when nothing fits', () => {
    expect(run('remove')).toBe(2)
    expect(said[0]).toContain('npm run facts -- due')
  })
})

describe('the files', () => {
  it.each([
    ['rules', [...facts.values()]],
    ['sources', [...sources.values()]],
    ['timeline', timeline],
    ['contacts', contacts],
  ])('%s.json is written back as it is, to the byte', (name, records) => {
    expect(written(records)).toBe(readFileSync(`src/facts/${name}.json`, 'utf8'))
  })
})

describe('words for the office', () => {
  it('are the same keys with the same values in both languages', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en))
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    for (const [key, text] of Object.entries(en)) expect(values(ja[key as keyof typeof ja]), key).toEqual(values(text))
  })
})

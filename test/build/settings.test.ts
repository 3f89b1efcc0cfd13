import { describe, expect, it } from 'vitest'
import { buildSettings, option } from '../../src/build/settings'

describe('build settings', () => {
  it('take the day of the build from SOURCE_DATE_EPOCH, in Tokyo', () => {
    expect(buildSettings([], { SOURCE_DATE_EPOCH: '1795186799' }).buildDay).toBe('2026-11-20')
    expect(buildSettings([], { SOURCE_DATE_EPOCH: '1795186800' }).buildDay).toBe('2026-11-21')
    expect(buildSettings(['--day', '2026-11-26'], { SOURCE_DATE_EPOCH: '1795186800' }).buildDay).toBe('2026-11-26')
    expect(() => buildSettings(['--day', '26/11/2026'], {})).toThrow('--day: expected a day such as 2026-11-26, got "26/11/2026"')
  })

  it.each([
    [{ BASE_PATH: 'madoguchi' }, 'BASE_PATH: expected slashes at both ends'],
    [{ BASE_PATH: '/a b/' }, 'BASE_PATH: expected slashes at both ends'],
    [{ SITE_URL: 'example.jp' }, 'SITE_URL: expected scheme and host'],
    [{ SITE_URL: 'https://example.jp/path' }, 'SITE_URL: expected scheme and host'],
    [{ SOURCE_DATE_EPOCH: 'today' }, 'SOURCE_DATE_EPOCH: expected seconds'],
    [{ IMPORTED_DIR: 'no-such-folder' }, 'IMPORTED_DIR: expected a folder that exists'],
  ])('refuse %j', (env, message) => {
    expect(() => buildSettings([], env)).toThrow(message)
  })

  it('build only the languages that are named, Japanese among them', () => {
    expect(buildSettings([], {}).onlyLanguages).toBeUndefined()
    expect(buildSettings(['--languages', 'ja,vi'], {}).onlyLanguages).toEqual(['ja', 'vi'])
    for (const told of ['vi', 'ja,xx', 'ja, vi'])
      expect(() => buildSettings(['--languages', told], {})).toThrow('--languages: expected ja and others of ja, ja-x-easy, en, pt-BR')
  })

  it('read options in both forms', () => {
    expect(option(['--outDir', 'x'], 'outDir')).toBe('x')
    expect(option(['--outDir=y'], 'outDir')).toBe('y')
    expect(option([], 'outDir')).toBeUndefined()
    expect(() => option(['--outDir'], 'outDir')).toThrow('--outDir needs a value')
  })
})

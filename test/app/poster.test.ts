import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLINIC_CODES, languageForPoster, pageForPoster, pathForPoster } from '../../src/app/poster'
import { pageById } from '../../src/app/routes'
import printed from '../fixtures/printed-posters.json'

const FIXTURE = 'test/fixtures/printed-posters.json'
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The list of codes as it was at every change; a copy without history has only its present. */
function versions(): Record<string, string>[] {
  if (!existsSync('.git')) return [printed]
  const commits = git('log', '--format=%H', '--', FIXTURE).split('\n').filter(Boolean)
  return commits.map((commit) => JSON.parse(git('show', `${commit}:${FIXTURE}`)))
}

describe('a code on a printed poster', () => {
  it.each(Object.entries(printed))('%s still opens %s', (code, pageId) => {
    expect(pageForPoster(code)?.pageId).toBe(pageId)
    expect(pageForPoster(code)?.path).toBe(pageById(pageId).path)
  })

  it('is never taken away and never given to another page: the list only grows', () => {
    const known: Record<string, string> = printed
    for (const version of versions()) for (const [code, pageId] of Object.entries(version)) expect(known[code], code).toBe(pageId)
  })

  it('is on the list before /clinic/ prints it', () => {
    for (const { one, several, path } of Object.values(CLINIC_CODES))
      for (const code of [one, several]) {
        expect(Object.keys(printed)).toContain(code)
        expect(pageForPoster(code)?.path).toBe(path)
      }
  })

  it('may be typed in small letters or with spaces', () => {
    expect(pageForPoster(' d1 ')?.pageId).toBe('desk')
  })

  it('leads to its page from another one, and nowhere from its own', () => {
    expect(pathForPoster('?p=D1', 'home')).toBe('desk/?p=D1')
    expect(pathForPoster('?p=D1', 'desk')).toBeUndefined()
    expect(pathForPoster('?p=h1', 'desk')).toBe('?p=H1')
  })

  it.each(['constructor', '__proto__', '', '<script>', 'Z9'])('%j is unknown and ignored', (code) => {
    expect(pathForPoster(`?p=${encodeURIComponent(code)}`, 'home')).toBeUndefined()
    const reader = { chosen: 'en', preferred: ['en'], offered: ['ja', 'en'] }
    expect(languageForPoster(`?p=${encodeURIComponent(code)}`, 'ja', reader)).toBeUndefined()
  })

  it('never throws, whatever the address bar holds', () => {
    fc.assert(fc.property(fc.string(), (search) => void pathForPoster(search, 'home')))
  })
})

describe('the language of a scan', () => {
  const offered = ['ja', 'ja-x-easy', 'en']
  it.each([
    ['D1', 'ja', undefined, ['en-GB'], 'ja', 'a poster in one language says which'],
    ['D1', 'en', undefined, ['ja'], 'en', 'also when the phone speaks another'],
    ['D1', 'ja', 'en', ['ja'], 'en', 'but the choice of the person comes first'],
    ['D2', 'ja', undefined, ['en-US', 'ja'], 'en', 'a poster in several follows the browser'],
    ['D2', 'ja', undefined, ['ja-JP', 'en'], 'ja', 'in its own order'],
    ['D2', 'ja', undefined, ['vi', 'pt-BR', 'en'], 'en', 'and passes over what is not offered'],
    ['D2', 'ja', undefined, ['vi'], 'ja', 'down to the first language of the poster'],
    ['D2', 'ja', 'ja-x-easy', ['en'], 'ja-x-easy', 'again after the choice of the person'],
    ['D2', 'ja-x-easy', undefined, ['vi'], 'ja-x-easy', 'which may be easy Japanese'],
    ['D1', 'ja', 'ko', ['ja'], 'ja', 'a choice that is no longer offered counts for nothing'],
    ['D1', 'vi', undefined, ['ne'], 'ja', 'nothing of all this: Japanese'],
  ] as const)('%s printed in %s, chosen %s, browser %j: %s (%s)', (code, lang, chosen, preferred, shown, _why) => {
    expect(languageForPoster(`?p=${code}`, lang, { chosen, preferred, offered })).toBe(shown)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageForPoster, pathForPoster } from '../../src/app/poster'
import { pageById } from '../../src/app/routes'
import printed from '../fixtures/printed-posters.json'

describe('a code on a printed poster', () => {
  it.each(Object.entries(printed))('%s still opens %s', (code, pageId) => {
    expect(pageForPoster(code)?.pageId).toBe(pageId)
    expect(pageForPoster(code)?.path).toBe(pageById(pageId).path)
  })

  it('may be typed in small letters or with spaces', () => {
    expect(pageForPoster(' d1 ')?.pageId).toBe('desk')
  })

  it('leads to its page from another one, and nowhere from its own', () => {
    expect(pathForPoster('?p=D1', 'home')).toBe('desk/')
    expect(pathForPoster('?p=D1', 'desk')).toBeUndefined()
    expect(pathForPoster('?p=H1', 'desk')).toBe('')
  })

  it.each(['constructor', '__proto__', '', '<script>', 'Z9'])('%j is unknown and ignored', (code) => {
    expect(pathForPoster(`?p=${encodeURIComponent(code)}`, 'home')).toBeUndefined()
  })

  it('never throws, whatever the address bar holds', () => {
    fc.assert(fc.property(fc.string(), (search) => void pathForPoster(search, 'home')))
  })
})

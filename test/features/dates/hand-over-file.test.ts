// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shareFile } from '../../../src/features/check/dates/hand-over-file'

const file = new File(['x'], 'madoguchi.ics', { type: 'text/calendar' })
const clicks: string[] = []

function phone({ takesFiles, share }: { takesFiles: boolean; share?: () => Promise<void> }) {
  vi.stubGlobal('navigator', { canShare: () => takesFiles, share })
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicks.push(this.download)
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
  clicks.length = 0
})

const named = (name: string) => () => Promise.reject(Object.assign(new Error(name), { name }))

describe('handing the file over', () => {
  it('opens the share sheet where it takes files', async () => {
    phone({ takesFiles: true, share: async () => {} })
    expect(await shareFile(file)).toBe('shared')
    expect(clicks).toEqual([])
  })

  it('does nothing more when the person closes the sheet', async () => {
    phone({ takesFiles: true, share: named('AbortError') })
    expect(await shareFile(file)).toBe('stopped')
    expect(clicks).toEqual([])
  })

  it('saves the file when sharing is refused or there is no sheet', async () => {
    phone({ takesFiles: true, share: named('NotAllowedError') })
    expect(await shareFile(file)).toBe('saved')
    phone({ takesFiles: false })
    expect(await shareFile(file)).toBe('saved')
    vi.stubGlobal('navigator', {})
    expect(await shareFile(file)).toBe('saved')
    expect(clicks).toEqual(['madoguchi.ics', 'madoguchi.ics', 'madoguchi.ics'])
    expect(document.querySelector('a')).toBeNull()
  })
})

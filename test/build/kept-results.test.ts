import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptResults } from '../../src/build/kept-results'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const content = Buffer.from('あ')

describe('what is kept from one build to the next', () => {
  it('is made once for the same content and way, by another process too, and again for others', async () => {
    const make = vi.fn(async () => Buffer.from('made'))
    expect(await new KeptResults(folder).of(content, 'a', make)).toEqual(Buffer.from('made'))
    expect(await new KeptResults(folder).of(content, 'a', make)).toEqual(Buffer.from('made'))
    expect(make).toHaveBeenCalledTimes(1)
    await new KeptResults(folder).of(content, 'b', make)
    await new KeptResults(folder).of(Buffer.from('い'), 'a', make)
    expect(make).toHaveBeenCalledTimes(3)
    expect(files()).toHaveLength(3)
  })

  it('is handed on where nothing can be kept', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await new KeptResults(file).of(content, 'a', async () => Buffer.from('made'))).toEqual(Buffer.from('made'))
  })

  it('keeps nothing of what failed', async () => {
    await expect(new KeptResults(folder).of(content, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(files()).toEqual([])
  })

  it('goes when no build asked for it within 30 days', async () => {
    const kept = new KeptResults(folder)
    await kept.of(content, 'old', async () => Buffer.from('1'))
    await kept.of(content, 'asked for', async () => Buffer.from('2'))
    const now = Date.now()
    for (const { parentPath, name } of files()) utimesSync(join(parentPath, name), 0, (now - 31 * 86_400_000) / 1000)
    await kept.of(content, 'asked for', async () => Buffer.from('3'))
    await kept.tidy(now)
    expect(files()).toHaveLength(1)
    const make = vi.fn(async () => Buffer.from('4'))
    expect(await kept.of(content, 'asked for', make)).toEqual(Buffer.from('2'))
    expect(await kept.of(content, 'old', make)).toEqual(Buffer.from('4'))
  })
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { earlierFiles, keepEarlier } from '../../src/build/kept-builds'

/** A build of these hashed files into a folder that is emptied first, keeping those of an earlier folder. */
async function build(outDir: string, files: readonly string[], keep?: string): Promise<string[]> {
  const earlier = await earlierFiles(keep)
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  for (const file of files) writeFileSync(join(outDir, file), `code of ${file}`)
  return keepEarlier(outDir, files, earlier)
}

const there = (folder: string) => readdirSync(join(folder, 'assets')).sort()

describe('npm run build -- --keep', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-keep-'))

  it('keeps the hashed files of the two builds before, and no older one, also in the same folder', async () => {
    const dist = join(folder, 'dist')
    await build(dist, ['assets/a1.js', 'assets/shared.js'])
    expect(await build(dist, ['assets/a2.js', 'assets/shared.js'], dist)).toEqual(['assets/a1.js'])
    expect(await build(dist, ['assets/a3.js', 'assets/shared.js'], dist)).toEqual(['assets/a2.js', 'assets/a1.js'])
    expect(await build(dist, ['assets/a4.js', 'assets/shared.js'], dist)).toEqual(['assets/a3.js', 'assets/a2.js'])
    expect(there(dist)).toEqual(['a2.js', 'a3.js', 'a4.js', 'shared.js'])
    expect(readFileSync(join(dist, 'assets/a2.js'), 'utf8')).toBe('code of assets/a2.js')
  })

  it('says which folder it cannot use', async () => {
    await expect(earlierFiles(join(folder, 'nowhere'))).rejects.toThrow(/--keep: expected a folder with an earlier build, got ".*nowhere"/)
    expect(await earlierFiles(undefined)).toEqual([])
  })
})

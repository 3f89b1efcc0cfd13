import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { updateCommand } from '../../src/build/update-command'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-update-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = 'file_id,source_id,licence,format,url,page_url,link_pattern,max_mb\n'

describe('the update command', () => {
  it('says which file it could not have and why, and ends with status 1', async () => {
    const list = join(folder, 'list.csv')
    writeFileSync(list, `${HEAD}hospital,s,PDL1.0,zip,http://127.0.0.1:9/a.zip,,,1\n`)
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const importFiles = vi.fn()
    const status = await updateCommand(['--list', list, '--cache', join(folder, 'cache')], folder, importFiles)
    expect(status).toBe(1)
    expect(importFiles).not.toHaveBeenCalled()
    expect(log.mock.calls.flat()).toEqual([
      'hospital: missing: http://127.0.0.1:9/a.zip is not an https address',
      'Nothing was imported; 0 of 1 files are the newest there are',
    ])
  })

  it('names the cell of the list that is wrong', async () => {
    const list = join(folder, 'bad.csv')
    writeFileSync(list, `${HEAD}hospital,s,PDL1.0,zip,nowhere,,,1\n`)
    await expect(updateCommand(['--list', list], folder, vi.fn())).rejects.toThrow(
      'bad.csv row 2, column url: expected a web address, got "nowhere"',
    )
  })

  it('refuses options it does not know', async () => {
    await expect(updateCommand(['--force'], folder, vi.fn())).rejects.toThrow(/--force/)
  })
})

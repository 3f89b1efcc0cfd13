import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What is made of files at some cost, kept from one build to the next in `folder`: the same content made in the same way is the same.
 * What no build asked for within 30 days goes.
 */
export class KeptResults {
  constructor(readonly folder: string) {}

  /** What `make` makes of the content, or made of it before. `way` names everything else that it depends on. */
  async of(content: Uint8Array, way: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const key = createHash('sha256').update(way).update('\0').update(content).digest('hex')
    const file = join(this.folder, key.slice(0, 2), key.slice(2))
    const kept = await readFile(file).catch(() => undefined)
    if (kept) {
      const now = new Date()
      await utimes(file, now, now).catch(() => undefined)
      return kept
    }
    const made = await make()
    // Whole or not at all, whatever ends the build. Where nothing can be kept, the next build makes it again.
    const unfinished = `${file}.${randomUUID()}`
    await mkdir(dirname(file), { recursive: true })
      .then(() => writeFile(unfinished, made))
      .then(() => rename(unfinished, file))
      .catch(() => rm(unfinished, { force: true }).catch(() => undefined))
    return made
  }

  /** Takes away what was not asked for within 30 days before `now` (in ms since 1970). */
  async tidy(now: number): Promise<void> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name)
      if (entry.isFile() && now - ((await stat(file).catch(() => undefined))?.mtimeMs ?? now) > DAYS * DAY_MS)
        await rm(file, { force: true })
    }
  }
}

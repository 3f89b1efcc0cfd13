import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ImportError } from './findings'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Puts back a folder whose exchange was cut off, and removes what stopped imports left. Refuses while another import is at work. */
function tidy(outDir: string): void {
  const [parent, name] = [dirname(outDir), basename(outDir)]
  if (!existsSync(parent)) return
  const old = `${outDir}.old`
  if (existsSync(old)) {
    if (existsSync(outDir)) rmSync(old, { recursive: true })
    else renameSync(old, outDir)
  }
  for (const entry of readdirSync(parent)) {
    const pid = entry.startsWith(`${name}.next-`) ? Number(entry.slice(name.length + 6)) : null
    if (pid === null) continue
    if (pid !== process.pid && isAlive(pid))
      throw new ImportError({ file: outDir, expectation: `expected no other import at work, process ${pid} is` })
    rmSync(join(parent, entry), { recursive: true })
  }
}

/** What shows that a folder is one of shards and may be exchanged as a whole. */
const OWN_FILES = ['import-log.json', 'facilities/v1/manifest.json']

/** `--out .` must not make the exchange take the place of someone's folder. */
function checkOwn(outDir: string): void {
  if (!existsSync(outDir)) return
  const isOwn =
    statSync(outDir).isDirectory() && (readdirSync(outDir).length === 0 || OWN_FILES.some((path) => existsSync(join(outDir, path))))
  if (!isOwn) throw new ImportError({ file: outDir, expectation: 'expected a new or empty folder, or that of an earlier import' })
}

/** A second name for the same bytes where the disk can do that. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** A folder beside the one that counts. It takes its place in one step, or is never seen. */
export class Staging {
  private readonly outDir: string
  private readonly next: string

  /** Also finishes or undoes what an earlier import that was cut off left behind. */
  constructor(outDir: string) {
    this.outDir = resolve(outDir)
    this.next = `${this.outDir}.next-${process.pid}`
    tidy(this.outDir)
    checkOwn(this.outDir)
  }

  /** `path` is relative, with slashes. */
  write(path: string, text: string): void {
    const target = join(this.next, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }

  /** Everything that was not written anew comes along; then the folders change places. */
  commit(): void {
    mkdirSync(this.next, { recursive: true })
    if (existsSync(this.outDir)) {
      this.carryOver('')
      const old = `${this.outDir}.old`
      renameSync(this.outDir, old)
      renameSync(this.next, this.outDir)
      rmSync(old, { recursive: true })
    } else renameSync(this.next, this.outDir)
  }

  private carryOver(folder: string): void {
    for (const entry of readdirSync(join(this.outDir, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) this.carryOver(path)
      else if (!existsSync(join(this.next, path))) {
        mkdirSync(join(this.next, folder), { recursive: true })
        linkOrCopy(join(this.outDir, path), join(this.next, path))
      }
    }
  }

  /** Harmless after a commit. */
  discard(): void {
    rmSync(this.next, { recursive: true, force: true })
  }
}

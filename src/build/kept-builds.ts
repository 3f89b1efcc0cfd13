import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ToldError } from './office/told-error'

/** In each build: its own hashed files, then those it kept of the build before. Not served. */
const LIST = '.hosting/builds.json'

type File = { readonly file: string; readonly content: Buffer }

/** The hashed files of an earlier build and of the one before it, the newer first. Read before anything is written: it may be the same folder. */
export async function earlierFiles(folder: string | undefined): Promise<File[][]> {
  if (!folder) return []
  if (!existsSync(join(folder, LIST))) throw new ToldError(`--keep: expected a folder with an earlier build, got "${folder}"`)
  const builds: string[][] = JSON.parse(await readFile(join(folder, LIST), 'utf8'))
  const read = async (file: string) => ({ file, content: await readFile(join(folder, file)) })
  return Promise.all(builds.slice(0, 2).map((files) => Promise.all(files.map(read))))
}

/** Puts earlier files beside those of this build and writes the list. Returns the names that are only there for old pages. */
export async function keepEarlier(outDir: string, own: readonly string[], earlier: readonly (readonly File[])[]): Promise<string[]> {
  const seen = new Set(own)
  const builds: string[][] = [[...own]]
  for (const files of earlier) {
    const old = files.filter(({ file }) => !seen.has(file))
    for (const { file, content } of old) {
      seen.add(file)
      await mkdir(dirname(join(outDir, file)), { recursive: true })
      await writeFile(join(outDir, file), content)
    }
    builds.push(old.map(({ file }) => file))
  }
  await mkdir(dirname(join(outDir, LIST)), { recursive: true })
  await writeFile(join(outDir, LIST), `${JSON.stringify(builds.slice(0, 2), null, 1)}\n`)
  return builds.slice(1).flat()
}

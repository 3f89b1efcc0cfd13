import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import type { LocalDate } from '../domain/time/local-date'

const OWN = `まどぐち Madoguchi: MIT License (https://opensource.org/license/mit).
Data: under the licences of their publishers, named on the page "about".
The pages and scripts of this site contain the following packages.`

/** Notes the folders of the packages whose code comes into scripts; for workers too, whose builds Vite keeps apart. */
export function packageCollector(): { readonly folders: Set<string>; readonly plugin: () => Plugin } {
  const folders = new Set<string>()
  const plugin = (): Plugin => ({
    name: 'madoguchi-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const [folder] = /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id) ?? []
          if (folder) folders.add(folder)
        }
    },
  })
  return { folders, plugin }
}

/** The licence texts of the packages in these folders, one after another. Throws when one has no licence. */
export function licenceNotices(folders: Iterable<string>): string {
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each))
    if (!license || !file) throw new Error(`licences: expected a licence with its text, got none of ${name} in ${dirname(folder)}`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
  })
  return `${[OWN, ...notices.sort()].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

/**
 * What the site is made of and made with, as CycloneDX, by npm from the lock file. The same for each build of one day: without a
 * serial number, with the day of the build.
 */
export async function billOfMaterials(buildDay: LocalDate): Promise<string> {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = '', ...first] = npm
  const { stdout } = await promisify(execFile)(command, [...first, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    maxBuffer: 50e6,
    // In production npm leaves away what the site is made with.
    env: { ...process.env, NODE_ENV: 'development' },
    shell: process.platform === 'win32' && first.length === 0,
  })
  const { serialNumber, ...bill } = JSON.parse(stdout)
  const { name } = JSON.parse(await readFile('package.json', 'utf8'))
  // npm calls the project after its folder.
  return `${JSON.stringify({ ...bill, metadata: { ...bill.metadata, timestamp: `${buildDay}T00:00:00Z`, component: { ...bill.metadata.component, name } } }, null, 1)}\n`
}

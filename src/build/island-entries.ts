import type { Plugin } from 'vite'
import { ISLANDS } from '../app/islands'

const MARK = '@island/'

/** The name of an island's own script among the inputs of a build, and its address in the dev server. */
export const islandEntry = (name: string): string => `${MARK}${name}`

/** Makes a script of each island: itself, and what brings it to life. A page names the scripts it needs, so no script lists them all. */
export function islandEntries(): Plugin {
  return {
    name: 'madoguchi-islands',
    resolveId: (id) => (id.replace(/^\//, '').startsWith(MARK) ? `\0${id.replace(/^\//, '')}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${MARK}`)) return undefined
      const name = id.slice(MARK.length + 1)
      const file = ISLANDS.get(name)
      if (!file) throw new Error(`no island is called ${name}`)
      return `export { ${name} as island } from '${file}'\nexport { wakeIsland } from '/src/app/wake-island.ts'`
    },
  }
}

const NOTICE = /<p class="late [^>]*>.*?<\/p>/gs

/** Writes into a page where the script of each of its islands is, and leaves the first one's notice of a missing script. */
export function withIslandScripts(body: string, addressOf: (island: string) => string): string {
  let notices = 0
  return body
    .replaceAll(/ data-island="([^"]+)"/g, (whole, name: string) => `${whole} data-src="${addressOf(name)}"`)
    .replaceAll(NOTICE, (notice) => {
      notices += 1
      return notices === 1 ? notice : ''
    })
}

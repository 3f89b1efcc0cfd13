import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = {
  version?: string
  integrity?: string
  resolved?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  link?: boolean
  hasInstallScript?: boolean
}
const { packages }: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const all = Object.entries(packages).filter(([place]) => place !== '')

describe('the lock file', () => {
  it('holds the checksum of every package that can be installed here', () => {
    // Packages for other systems that the registry could not show have none (see repair-lock.mjs): `npm ci` does not fetch them.
    const without = all.filter(([, { integrity }]) => !integrity)
    for (const [place, { optional, os, cpu }] of without) {
      expect(optional, place).toBe(true)
      const isOurs = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true)
      if (isOurs) expect(place, 'of this system, without a checksum').toMatch(/musl|wasm32/)
    }
    expect(all.length - without.length).toBeGreaterThan(200)
    for (const [place, { integrity }] of all) if (integrity) expect(integrity, place).toMatch(/^sha512-/)
  })

  it('names no place from which one machine fetched', () => {
    for (const [place, { resolved }] of all) expect(resolved, place).toBeUndefined()
  })

  it('runs nothing of a package on installation', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })
})

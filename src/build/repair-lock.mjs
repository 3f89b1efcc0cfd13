// npm drops optional per-platform packages that its registry could not show from the lock file,
// yet `npm ci` counts them. This puts a bare entry back for each; nothing is downloaded for them.
// It also removes download addresses, which belong to one machine's registry and not to the project.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

let added = 0
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place]) continue
    const words = name.split(/[-/]/)
    const system = SYSTEMS.find((os) => words.includes(os))
    if (!system) continue
    const processor = PROCESSORS.find((cpu) => words.includes(cpu)) ?? (words.some((w) => w.startsWith('arm')) ? 'arm' : undefined)
    lock.packages[place] = {
      version,
      ...(processor && { cpu: [processor] }),
      dev: true,
      optional: true,
      os: [system],
      ...(words.includes('musl') && { libc: ['musl'] }),
    }
    added += 1
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} missing platform packages put back`)

import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/server'
import { SUM_LENGTH } from '../../src/domain/pack/pack-file'

/** What a faulty server does with a request instead of answering it; false leaves it to the real one. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** A copy of the build that can be published anew, behind a server that can be told to fail. */
export class Published {
  readonly folder: string
  readonly origin: string
  readonly requests: string[] = []
  fault: Fault = () => false
  #servers: readonly Server[]

  private constructor(folder: string, origin: string, servers: Server[]) {
    this.folder = folder
    this.origin = origin
    this.#servers = servers
  }

  /** Lists of facilities are large: they are copied where a test asks for them. */
  static async start({ withFacilities = false } = {}): Promise<Published> {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'))
    const isLeftOut = (path: string) => /\.(br|gz)$|[\\/]social[\\/]/.test(path) || (!withFacilities && /[\\/]facilities[\\/]/.test(path))
    cpSync('dist', folder, { recursive: true, filter: (path) => !isLeftOut(path) })
    const real = await serve(folder, 0, { host: 'localhost' })
    let site: Published | undefined
    const front = createServer((request, response) => {
      site?.requests.push(request.url ?? '')
      if (!site?.fault(request, response)) real.server.emit('request', request, response)
    })
    await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve))
    const address = front.address()
    site = new Published(folder, `http://localhost:${typeof address === 'object' && address?.port}`, [front, real.server])
    return site
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map(close))
    rmSync(this.folder, { recursive: true })
  }

  /** The file of a pack by its name: `ja`, `shell`. */
  pack = (name: string): string => readdirSync(join(this.folder, 'packs')).find((file) => file.startsWith(`${name}.`)) ?? ''

  /** Publishes a newer version: the first page has one paragraph more, with this id. */
  publish(id: string): void {
    const name = this.pack('ja')
    const before = readFileSync(join(this.folder, 'packs', name), 'utf8')
    const pages: Record<string, string> = JSON.parse(before)
    // The same change to the page and to its folded form in the pack.
    const changed = (html = '') => html.replace('</h1>', `</h1><p id="${id}">${id}</p>`)
    pages['index.html'] = changed(pages['index.html'])
    const text = JSON.stringify(pages)
    const [oldSum, sum] = [before, text].map((one) => createHash('sha256').update(one).digest('hex')) as [string, string]
    const newer = name.replace(oldSum.slice(0, 12), sum.slice(0, 12))
    rmSync(join(this.folder, 'packs', name))
    writeFileSync(join(this.folder, 'packs', newer), text)
    writeFileSync(join(this.folder, 'index.html'), changed(readFileSync(join(this.folder, 'index.html'), 'utf8')))
    const worker = join(this.folder, 'sw.js')
    const list = readFileSync(worker, 'utf8')
    const told = list.replace(oldSum.slice(0, SUM_LENGTH), sum.slice(0, SUM_LENGTH))
    if (told === list) throw new Error('the worker does not name the pack that was changed')
    writeFileSync(worker, told)
  }
}

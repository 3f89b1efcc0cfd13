import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { networkInterfaces } from 'node:os'
import { join, relative } from 'node:path'
import Negotiator from 'negotiator'
import send from 'send'
import { headersFor } from './headers'
import { mediaType } from './media-types'
import { ToldError } from './office/told-error'

/** Files beside a file that hold it compressed, by the name of the coding. */
const CODINGS = new Map([
  ['br', '.br'],
  ['gzip', '.gz'],
])

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The path of an address below the base path; undefined when it is none of ours: hidden, broken, or led upwards. */
function pathOf(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined
  try {
    const path = decodeURIComponent(address.slice(base.length))
    if (/[\0\\]/.test(path)) return undefined
    return path.split('/').some((part) => part.startsWith('.') && part !== '.well-known') ? undefined : path
  } catch {
    return undefined
  }
}

/** Pages carry other headers than files. */
const isPage = (path: string) => path.endsWith('.html')

class FolderServer {
  readonly #folder: string
  readonly #base: string

  constructor(folder: string, base: string) {
    this.#folder = folder
    this.#base = base
  }

  /** Whether a path, followed through links, is still inside the folder. */
  async #isInside(path: string): Promise<boolean> {
    const [real, folder] = await Promise.all([realpath(path), realpath(this.#folder)]).catch(() => ['', ''])
    return real !== '' && !relative(folder, real).startsWith('..')
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.#refuse(response)
    const [address = '/', query] = (request.url ?? '/').split('?', 2)
    const path = pathOf(address, this.#base)
    if (path === undefined) return this.#missing(request, response)
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const whole = join(this.#folder, file)
    if ((await isFile(whole)) && (await this.#isInside(whole))) return this.#send(request, response, file)
    if (file === path && (await isFolder(whole)) && (await isFile(join(whole, 'index.html')))) {
      this.#say(response, path, false)
      response.writeHead(301, { Location: `${address}/${query === undefined ? '' : `?${query}`}` }).end()
      return
    }
    return this.#missing(request, response)
  }

  #say(response: ServerResponse, path: string, isFound: boolean): void {
    for (const [name, value] of headersFor(path, { isPage: isPage(path), isFound })) response.setHeader(name, value)
  }

  #refuse(response: ServerResponse): void {
    this.#say(response, '', false)
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  }

  async #missing(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // In the language of the address where it names one.
    const [first = ''] = (request.url ?? '').slice(this.#base.length).split(/[/?]/)
    const own = /^[\w-]+$/.test(first) ? await readFile(join(this.#folder, first, '404.html')).catch(() => undefined) : undefined
    const page = own ?? (await readFile(join(this.#folder, '404.html')).catch(() => ''))
    this.#say(response, '404.html', false)
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
    response.end(request.method === 'HEAD' ? undefined : page)
  }

  async #send(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
    // The smallest that the browser takes at all: `br;q=0` takes none of it.
    const taken = new Set(new Negotiator(request).encodings([...CODINGS.keys()]))
    const there = await Promise.all(
      [...CODINGS].map(async ([one, end]) => taken.has(one) && (await isFile(join(this.#folder, file + end))) && one),
    )
    const coding = there.find((one) => one !== false)
    const path = `/${(file + (CODINGS.get(coding ?? '') ?? '')).split('/').map(encodeURIComponent).join('/')}`
    this.#say(response, file, true)
    response.setHeader('Vary', 'Accept-Encoding')
    const stream = send(request, path, { root: this.#folder, cacheControl: false, dotfiles: 'allow', index: false })
    // The type of the file itself, not of its compressed twin.
    response.setHeader('Content-Type', mediaType(file))
    if (coding) response.setHeader('Content-Encoding', coding)
    stream.on('error', (error: { status?: number }) => {
      if (response.headersSent) return void response.destroy()
      response.removeHeader('Content-Encoding')
      // Gone since it was looked up: as if it had never been there.
      if (error.status !== 416) return void this.#missing(request, response)
      this.#say(response, file, false)
      response.writeHead(416).end()
    })
    stream.pipe(response)
  }
}

/** Where a build serves from and what listens. */
export type Served = { readonly server: Server; readonly base: string; readonly port: number }

/**
 * Serves a built folder below its own base path with the headers of `headers.ts`. Resolves once it listens. Rejects when the folder
 * holds no build. With `tls` over https.
 */
export async function serve(
  folder: string,
  port: number,
  { host = '0.0.0.0', tls }: { host?: string; tls?: { key: string; cert: string } } = {},
): Promise<Served> {
  const manifest = await readFile(join(folder, 'manifest.webmanifest'), 'utf8').catch(() => {
    throw new ToldError(`${folder} holds no build; run "npm run build" first`)
  })
  const base: string = JSON.parse(manifest).id
  const files = new FolderServer(folder, base)
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    void files.answer(request, response).catch(() => response.destroy())
  const server = tls ? createTlsServer(tls, answer) : createServer(answer)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  return { server, base, port: typeof address === 'object' && address ? address.port : port }
}

/** This machine's first address in the local network, if it has one. */
export const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((network) => network && network.family === 'IPv4' && !network.internal)?.address

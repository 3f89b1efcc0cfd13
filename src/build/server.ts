import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'

type HeaderRule = { readonly prefix: string; readonly headers: readonly (readonly [string, string])[] }

/** Reads a `_headers` file in Netlify form; only paths and paths ending in `*` are used here. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { prefix: string; headers: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ prefix: line.trim(), headers: [] })
    else if (line.includes(':')) {
      const at = line.indexOf(':')
      rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()])
    }
  }
  return rules
}

const applies = (prefix: string, path: string) => (prefix.endsWith('*') ? path.startsWith(prefix.slice(0, -1)) : path === prefix)

/**
 * Serves a built folder below its own base path with its own headers. Resolves once it listens. Rejects when the folder holds no build.
 * With `isLive` the folder is read anew for each request; else once, at the start.
 */
export async function serve(
  folder: string,
  port: number,
  { host = '0.0.0.0', isLive = false } = {},
): Promise<{ server: Server; base: string; port: number }> {
  const manifest = await readFile(join(folder, 'manifest.webmanifest'), 'utf8').catch(() => {
    throw new Error(`${folder} holds no build; run "npm run build" first`)
  })
  const base: string = JSON.parse(manifest).id
  const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8'))
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const rule of rules) if (applies(rule.prefix, path)) for (const [name, value] of rule.headers) response.setHeader(name, value)
  }
  const notFound = await readFile(join(folder, '404.html'))
  const files = sirv(folder, {
    dev: isLive,
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders: (response, path) => setHeaders(response, base + path.replace(/^\//, '')),
  })
  const server = createServer((request, response) => {
    const missing = () => {
      setHeaders(response, request.url ?? '/')
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
    }
    const url = request.url ?? '/'
    if (!url.startsWith(base)) return missing()
    request.url = `/${url.slice(base.length)}`
    files(request, response, missing)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address()
  return { server, base, port: typeof address === 'object' && address ? address.port : port }
}

/** This machine's first address in the local network, if it has one. */
export const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((network) => network && network.family === 'IPv4' && !network.internal)?.address

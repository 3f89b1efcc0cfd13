import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = (request: IncomingMessage, response: ServerResponse) => void

/** A small zip that holds nothing: enough to be recognised as one. `version` makes its bytes differ. */
export const zip = (version: string) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(version.padEnd(600, '.'))])

/** Sends a whole body with its length. */
export const sends =
  (body: Buffer | string, headers: Record<string, string> = { 'content-type': 'application/zip' }): Reply =>
  (_, response) =>
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)

export const answers =
  (status: number, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    response.writeHead(status, headers).end('x')

/** 304 to whoever names the version, else the body with it. */
export const versioned =
  (body: Buffer, etag: string): Reply =>
  (request, response) =>
    request.headers['if-none-match'] === etag
      ? response.writeHead(304, { etag }).end()
      : sends(body, { etag, 'content-type': 'application/zip', 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT' })(request, response)

export const page =
  (html: string): Reply =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' }).end(html)

export interface Office {
  readonly origin: string
  /** Paths asked for, in order. */
  readonly asked: string[]
  /** The next replies at a path, one after the other; the last one stays. */
  on(path: string, ...replies: Reply[]): void
  close(): Promise<void>
}

/** A server on this computer that answers as told, for better or worse. */
export async function openOffice(): Promise<Office> {
  const replies = new Map<string, Reply[]>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const queue = replies.get(path) ?? [answers(404)]
    const reply = queue.length > 1 ? queue.shift() : queue[0]
    reply?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    on: (path, ...next) => void replies.set(path, next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

import { once } from 'node:events'
import { request as ask, type IncomingMessage } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'

/** What belongs to the connection, which is another one here (RFC 9113, 8.2.2). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/** HTTP/2 over TLS before the server behind `port`, as most hosts have it. */
export async function http2Front(port: number, tls: { key: string; cert: string }): Promise<{ port: number; close(): void }> {
  const front = createSecureServer({ ...tls, allowHTTP1: true }, (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !name.startsWith(':')))
    const inner = ask({ port, path: request.url, method: request.method, headers: { ...headers, host: `localhost:${port}` } })
    inner.on('response', (answer: IncomingMessage) => {
      response.writeHead(
        answer.statusCode ?? 502,
        Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name))),
      )
      answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    request.pipe(inner)
  })
  const sessions = new Set<{ destroy(): void }>()
  front.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
    session.on('error', () => session.destroy())
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const address = front.address()
  const close = () => {
    front.close()
    for (const session of sessions) session.destroy()
  }
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}

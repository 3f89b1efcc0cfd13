import { DownloadError, TryAgainError } from './download-error'
import { type Clock, retryAfterMs } from './retry'

export interface Net {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** Ends everything: the time for all files, or the user's Ctrl-C. */
  readonly signal: AbortSignal
  /** For one answer, from the request to its last byte. */
  readonly attemptMs: number
  /** http: to this computer itself, for tests. Everything else is https. */
  readonly allowLocalHttp: boolean
}

export interface Answer {
  readonly response: Response
  /** Where the answer came from, after redirects. */
  readonly url: URL
}

const MOST_REDIRECTS = 5
const AGAIN_LATER = new Set([408, 425, 429, 500, 502, 503, 504])
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

function checkAddress(url: URL, { allowLocalHttp }: Net): void {
  const isSafe = url.protocol === 'https:' || (allowLocalHttp && url.protocol === 'http:' && LOCAL.has(url.hostname))
  if (!isSafe) throw new DownloadError(`${url.href} is not an https address`)
}

/** What went wrong below HTTP, as an error of ours. */
function asDownloadError(error: unknown, url: URL, net: Net): unknown {
  if (error instanceof DownloadError) return error
  if (net.signal.aborted) return new DownloadError('stopped: the time for all files is over')
  if (!(error instanceof Error)) return error
  if (error.name === 'TimeoutError') return new TryAgainError(`${url.host} gave no whole answer within ${net.attemptMs / 1000} s`)
  // fetch says all failures of the connection with a TypeError and hides the reason in its cause.
  if (!(error instanceof TypeError)) return error
  const cause = error.cause as { code?: string; message?: string } | undefined
  return new TryAgainError(`no connection with ${url.host} (${cause?.code ?? cause?.message ?? error.message})`)
}

async function ask(first: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal, net: Net): Promise<Answer> {
  let url = first
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    checkAddress(url, net)
    const response = await net.fetch(url, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual', signal })
    const { status } = response
    if (status === 200 || status === 304) return { response, url }
    await response.body?.cancel()
    const location = response.headers.get('location')
    if (AGAIN_LATER.has(status))
      throw new TryAgainError(`${url.host} answers ${status}`, retryAfterMs(response.headers.get('retry-after'), net.clock.now()))
    if (status < 300 || status > 399 || location === null) throw new DownloadError(`${url.href} answers ${status}`)
    if (!URL.canParse(location, url)) throw new DownloadError(`${url.href} leads to "${location}", which is no address`)
    url = new URL(location, url)
  }
  throw new DownloadError(`${first.href} leads on more than ${MOST_REDIRECTS} times`)
}

/** The body in pieces. Throws when it is longer than `maxBytes`, or shorter than announced. */
async function* piecesOf({ response, url }: Answer, maxBytes: number): AsyncGenerator<Uint8Array, void> {
  const tooLarge = () => new DownloadError(`${url.href} is larger than ${maxBytes / 1e6} MB`)
  const announced = response.headers.get('content-length')
  if (Number(announced) > maxBytes) {
    await response.body?.cancel()
    throw tooLarge()
  }
  let received = 0
  for await (const piece of response.body ?? []) {
    received += piece.length
    if (received > maxBytes) throw tooLarge()
    yield piece
  }
  // With an encoding the announced length is that of the packed body, which fetch has unpacked.
  const isPlain = (response.headers.get('content-encoding') ?? 'identity') === 'identity'
  if (announced !== null && isPlain && received !== Number(announced))
    throw new TryAgainError(`${url.host} announced ${announced} bytes and sent ${received}`)
}

/**
 * One GET over https, redirects followed, all within `attemptMs`. `use` gets the answer (200, or 304 when `headers` ask for it) and its body in pieces.
 * Throws TryAgainError where another try may help, else DownloadError.
 */
export async function request<T>(
  url: URL,
  { headers, maxBytes }: { readonly headers: Readonly<Record<string, string>>; readonly maxBytes: number },
  net: Net,
  use: (answer: Answer, pieces: AsyncGenerator<Uint8Array, void>) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.any([net.signal, AbortSignal.timeout(net.attemptMs)])
  try {
    const answer = await ask(url, headers, signal, net)
    return await use(answer, piecesOf(answer, maxBytes))
  } catch (error) {
    throw asDownloadError(error, url, net)
  }
}

import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Network } from './network'

// One mobile line in front of a server, as TCP lives on it (RFC 6928, no loss): a round trip to connect, half of one each way, one
// queue at line rate in each direction, slow start from ten segments. Chromium's own throttling knows neither of connections nor of
// slow start.
const SEGMENT = 1460
const ON_WIRE = 1500
const FIRST_WINDOW = 10 * SEGMENT
const LARGEST_WINDOW = 1 << 20

/** Does things at given times, always in the order in which they were put in. */
class Timeline {
  readonly #waiting: (readonly [when: number, what: () => void])[] = []

  put(when: number, what: () => void): void {
    this.#waiting.push([when, what])
    if (this.#waiting.length === 1) this.#arm()
  }

  #arm(): void {
    const wait = (this.#waiting[0]?.[0] ?? 0) - performance.now()
    if (wait > 0.5) setTimeout(() => this.#run(), wait)
    else setImmediate(() => this.#run())
  }

  #run(): void {
    for (let next = this.#waiting[0]; next && next[0] <= performance.now() + 0.5; next = this.#waiting[0]) {
      this.#waiting.shift()
      next[1]()
    }
    if (this.#waiting.length > 0) this.#arm()
  }
}

/** The line itself: connections share what it carries. */
class Line {
  #freeUp = 0
  #freeDown = 0

  constructor(readonly network: Network) {}

  /** When these bytes, ready at `from`, have left on their way to the server. */
  sentUp(bytes: number, from: number): number {
    this.#freeUp = Math.max(from, this.#freeUp) + this.#duration((bytes * ON_WIRE) / SEGMENT)
    return this.#freeUp
  }

  sentDown(bytes: number): number {
    this.#freeDown = Math.max(performance.now(), this.#freeDown) + this.#duration(bytes + ON_WIRE - SEGMENT)
    return this.#freeDown
  }

  get isDownFreeAt(): number {
    return Math.max(performance.now(), this.#freeDown)
  }

  #duration = (bytes: number): number => (bytes * 8 * 1000) / this.network.bitsPerSecond
}

function carry(client: Socket, line: Line, port: number): void {
  const half = line.network.roundTripMs / 2
  const server = connect({ port, host: '127.0.0.1', noDelay: true })
  client.setNoDelay(true)
  const openAt = performance.now() + line.network.roundTripMs
  const [toServer, toClient, acknowledged] = [new Timeline(), new Timeline(), new Timeline()]
  const queue: Buffer[] = []
  let [window, inFlight, hasEnded] = [FIRST_WINDOW, 0, false]
  const close = () => {
    client.destroy()
    server.destroy()
  }
  const alive = (what: () => void) => () => void (client.destroyed || what())
  const pump = () => {
    while (!client.destroyed && queue[0] && inFlight < window) {
      const segment = queue[0].subarray(0, SEGMENT)
      if (queue[0].length > SEGMENT) queue[0] = queue[0].subarray(SEGMENT)
      else queue.shift()
      inFlight += segment.length
      const arrives = line.sentDown(segment.length) + half
      toClient.put(
        arrives,
        alive(() => client.write(segment)),
      )
      acknowledged.put(arrives + half, () => {
        inFlight -= segment.length
        window = Math.min(window + segment.length, LARGEST_WINDOW)
        pump()
      })
    }
    if (hasEnded && queue.length === 0)
      toClient.put(
        line.isDownFreeAt + half,
        alive(() => client.end()),
      )
  }
  client.on('data', (data: Buffer) =>
    toServer.put(
      line.sentUp(data.length, Math.max(performance.now(), openAt)) + half,
      alive(() => server.write(data)),
    ),
  )
  server.on('data', (data: Buffer) => {
    queue.push(data)
    pump()
  })
  server.on('close', () => {
    hasEnded = true
    pump()
  })
  for (const socket of [client, server]) socket.on('error', close)
  client.on('close', close)
}

/** A port on which the server behind `port` is reached over the line. `idle` makes the line anew, without connections. */
export async function modelledLink(port: number, network: Network): Promise<{ port: number; idle(): void; close(): void }> {
  const sockets = new Set<Socket>()
  let line = new Line(network)
  const front: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    carry(socket, line, port)
  }).listen(0, '127.0.0.1')
  await once(front, 'listening')
  const idle = () => {
    for (const socket of sockets) socket.destroy()
    line = new Line(network)
  }
  const address = front.address()
  const close = () => {
    idle()
    front.close()
  }
  return { port: typeof address === 'object' && address ? address.port : 0, idle, close }
}

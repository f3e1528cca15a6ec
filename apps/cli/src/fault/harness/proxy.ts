import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Where a connection is cut, once: the database has not heard of COMMIT, or its answer to it is not heard of. */
export type Cut = 'before-commit' | 'after-commit'

/** A way to PostgreSQL that can lose what is under way at the worst moment. */
export interface Proxy {
  /** A URL by way of it. */
  through(url: string): string
  /** The COMMIT of the transaction that says this is where it is cut: others, as those of jobs and readers, go on meanwhile. */
  arm(cut: Cut, saying: string): void
  /** Cuts that happened. */
  readonly cuts: number
  close(): Promise<void>
}

/** A message of the protocol that asks for COMMIT: Q, its length, the text. */
const COMMIT = Buffer.from('COMMIT\0')

export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  let armed: { readonly cut: Cut; readonly saying: Buffer } | null = null
  let cuts = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host)
    let deaf = false
    let isIt = false
    const cut = () => {
      cuts++
      client.destroy()
      upstream.destroy()
    }
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => {
      isIt ||= armed !== null && chunk.includes(armed.saying)
      if (armed !== null && isIt && chunk.includes(COMMIT)) {
        const where = armed.cut
        armed = null
        if (where === 'before-commit') return cut()
        deaf = true
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      // PostgreSQL says so when it is done: what it said is lost.
      if (deaf) cut()
      else client.write(chunk)
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    through(url) {
      const way = new URL(url)
      way.host = `127.0.0.1:${port}`
      return way.toString()
    },
    arm: (cut, saying) => (armed = { cut, saying: Buffer.from(saying) }),
    get cuts() {
      return cuts
    },
    async close() {
      const closed = new Promise((resolve) => void server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

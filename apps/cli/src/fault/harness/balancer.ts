import { Agent, createServer, request, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often each process is asked whether it is ready, in milliseconds. */
const LOOK = 100

/** Sends each request to one of several processes, as a balancer in front of them does. */
export interface Balancer {
  readonly origin: string
  /** What went wrong on its way: a request that reached a process and got no answer, or found no process. Never sent a second time. */
  readonly failures: readonly string[]
  close(): Promise<void>
}

export async function openBalancer(origins: readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const failures: string[] = []
  const ready = new Set<string>()
  const closing = new AbortController()
  let turn = 0

  const look = async (origin: string) => {
    while (!closing.signal.aborted) {
      if (await isReady(origin)) ready.add(origin)
      else ready.delete(origin)
      await sleep(LOOK)
    }
  }

  const server = createServer((incoming, outgoing) => {
    // When nobody seems to be, it may be the looking that is slow.
    const candidates = ready.size > 0 ? [...ready] : origins
    const start = turn++
    const pass = (tries: number): void => {
      const origin = candidates[(start + tries) % candidates.length]
      if (origin === undefined || tries === candidates.length)
        return fail(outgoing, `${incoming.url}: nobody accepts it`)
      const upstream = request(`${origin}${incoming.url}`, { ...partsOf(incoming), agent }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      upstream.on('error', (error: NodeJS.ErrnoException) => {
        // Not accepted, so nobody's yet.
        if (error.code === 'ECONNREFUSED') return pass(tries + 1)
        fail(outgoing, `${incoming.method} ${incoming.url} at ${origin}: ${error.message}`)
      })
      incoming.pipe(upstream)
    }
    pass(0)
  })
  const fail = (outgoing: ServerResponse, what: string): void => {
    failures.push(what)
    if (outgoing.headersSent) return void outgoing.destroy()
    outgoing.writeHead(502).end()
  }

  const looking = origins.map(look)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failures,
    async close() {
      closing.abort()
      await Promise.all(looking)
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

/** A connection ends where it ends: that header is for one stretch of the way. */
function partsOf({ method, headers }: IncomingMessage): RequestOptions {
  const own = { ...headers }
  delete own.connection
  return { method, headers: own }
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1_000) }).catch(() => null)
  return answer?.status === 200
}

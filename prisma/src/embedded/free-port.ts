import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to the near ends of outgoing connections (Linux from 32768, others from 49152): a server that was
 * killed must find its port free, and a client that looks for it there must not meet itself.
 */
const FIRST = 20_000
const BEYOND = 32_768
const attempts = 50

/** A port of 127.0.0.1 that was free a moment ago, and that only a server would take. */
export async function freePort(): Promise<number> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    const port = await listenOn(randomInt(FIRST, BEYOND)).catch(() => null)
    if (port !== null) return port
  }
  return listenOn(0)
}

function listenOn(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

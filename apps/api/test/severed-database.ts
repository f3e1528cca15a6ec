import { createServer, connect as connectTo, type AddressInfo, type Socket } from 'node:net'

/** A way to the database that can be cut and mended: what the API sees when the network or the server goes. */
export async function severable(url: string) {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connectTo(Number(target.port), target.hostname)
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(server).pipe(client)
  })
  const listen = (port: number) => new Promise<void>((resolve) => void proxy.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = proxy.address() as AddressInfo
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(port)
  const sever = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: through.toString(),
    /** Breaks what is open. */
    sever,
    /** Breaks what is open and refuses what comes. */
    async cut() {
      const closed = new Promise((resolve) => void proxy.close(resolve))
      sever()
      await closed
    },
    mend: () => listen(port),
  }
}

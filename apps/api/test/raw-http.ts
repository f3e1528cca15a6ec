import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends bytes as they are and reads until the server closes, which it does: an answer for what no client library would send. */
export async function sendRaw(port: number, text: string, patience = 5_000): Promise<RawAnswer> {
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let read = ''
    socket.on('data', (chunk: Buffer) => (read += chunk.toString()))
    socket.on('close', () => resolve(read))
    socket.on('error', () => resolve(read))
    socket.setTimeout(patience, () => {
      socket.destroy()
      reject(new Error(`the server said nothing more, and did not close: ${read}`))
    })
  })
  const [head = '', body = ''] = said.split('\r\n\r\n', 2)
  const [status = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ])
  return { status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers) as Record<string, string>, body }
}

/** A request line with what every request has, and further lines. */
export function requestText(line: string, headers: readonly string[] = [], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  return [`${line} HTTP/1.1`, 'Host: guichet.test', 'Connection: close', ...length, ...headers, '', body].join('\r\n')
}

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** `faults`: what was wrong with the request by the specifications, named; it is on the record. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string
  readonly faults?: readonly string[]
}

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

export const page = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
})

export const refusal = (status: number, faults: readonly string[]): Answer => ({
  ...json(status, { error: 'invalid_request' }),
  faults,
})

/** The fields of a form, each once; null where one comes twice. */
export function fieldsOf(form: string | URLSearchParams): Map<string, string> | null {
  const pairs = [...new URLSearchParams(form)]
  const fields = new Map(pairs)
  return fields.size === pairs.length ? fields : null
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Every name of loopback leads here. */
export async function listen(handle: (request: Incoming) => Promise<Answer>): Promise<Listening> {
  const server = createServer((message, response) => {
    void read(message)
      .then(handle)
      .catch((error: unknown) => page(`<pre>${String(error).replaceAll('<', '&lt;')}</pre>`, 500))
      .then(({ status, headers = {}, body = '' }) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => void server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function read(message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return {
    method: message.method ?? 'GET',
    url: new URL(message.url ?? '/', `http://${message.headers.host ?? '127.0.0.1'}`),
    headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

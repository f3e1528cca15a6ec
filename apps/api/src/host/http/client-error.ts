import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

/** What Node's parser refuses before there is a request. Nothing else has these codes: no page of ours sends such things. */
const PROBLEMS: Readonly<Record<string, readonly [status: number, code: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.timeout'],
  HPE_HEADER_OVERFLOW: [431, 'request.headers_too_large'],
}

/** Answers as everything else does, in problem+json, and closes. There is nothing to log that a stranger could not flood. */
export function refuseUnparsed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const [status, code] = PROBLEMS[error.code ?? ''] ?? [400, 'request.malformed']
  const title = STATUS_CODES[status] ?? 'Error'
  const body = JSON.stringify({ type: `urn:guichet:problem:${code}`, title, status, code })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

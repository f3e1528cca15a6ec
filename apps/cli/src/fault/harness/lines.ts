import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What became of a request, as far as its head tells. */
export interface Answered {
  readonly status: number
  /** When to come again. */
  readonly saysWhen: boolean
}

/**
 * Connections on which one GET after the other is sent, as many as there are requests under way. They read no more than they have to: whoever
 * makes five times the load that a server bears shares its two cores, and must leave them to it.
 */
export class Lines {
  readonly #url: URL
  readonly #patience: number
  readonly #idle: Line[] = []

  constructor(url: URL, patience: number) {
    this.#url = url
    this.#patience = patience
  }

  /** So many at once, before there is anything to ask: as a balancer has them. */
  async open(many: number): Promise<void> {
    const lines = Array.from({ length: many }, () => new Line(this.#url, this.#patience))
    await Promise.all(lines.map((line) => line.opened()))
    this.#idle.push(...lines)
  }

  /** null: no answer, or none in time. */
  async ask(bearer: string): Promise<Answered | null> {
    const line = this.#idle.pop() ?? new Line(this.#url, this.#patience)
    const answer = await line.ask(bearer)
    if (answer !== null && line.isOpen) this.#idle.push(line)
    return answer
  }

  close(): void {
    for (const line of this.#idle) line.close()
  }
}

const HEAD_ENDS = '\r\n\r\n'
const NOTHING = Buffer.alloc(0)

class Line {
  readonly #url: URL
  readonly #socket: Socket
  #head: Buffer = NOTHING
  #answer: Answered | null = null
  /** Bytes of the body that are still to come. */
  #left = 0
  #told: ((answer: Answered | null) => void) | null = null

  constructor(url: URL, patience: number) {
    this.#url = url
    this.#socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true })
    this.#socket.setTimeout(patience, () => this.#socket.destroy())
    this.#socket.on('data', (chunk) => this.#read(chunk))
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => this.#tell(null))
  }

  async opened(): Promise<void> {
    await once(this.#socket, 'connect')
  }

  get isOpen(): boolean {
    return this.#socket.writable
  }

  ask(bearer: string): Promise<Answered | null> {
    const { host, pathname, search } = this.#url
    this.#socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${bearer}${HEAD_ENDS}`,
    )
    return new Promise((resolve) => (this.#told = resolve))
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    let body = chunk.length
    if (this.#answer === null) {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
      const end = this.#head.indexOf(HEAD_ENDS)
      if (end === -1) return
      body = this.#head.length - end - HEAD_ENDS.length
      this.#begin(this.#head.toString('latin1', 0, end))
    }
    this.#left -= body
    if (this.#left <= 0) this.#tell(this.#answer)
  }

  #begin(head: string): void {
    const length = /^content-length: *(\d+)/im.exec(head)?.[1]
    if (length === undefined) throw new Error('an answer that does not say how long it is')
    this.#answer = { status: Number(head.slice(9, 12)), saysWhen: /^retry-after:/im.test(head) }
    this.#left = Number(length)
    this.#head = NOTHING
  }

  #tell(answer: Answered | null): void {
    this.#answer = null
    this.#told?.(answer)
    this.#told = null
  }
}

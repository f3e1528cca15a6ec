import { createWriteStream, type WriteStream } from 'node:fs'
import type { AckLine } from '../../doctor/acks/read.ts'

/** What clients sent and were answered, line by line, for `doctor --acks`. */
export class AckLog {
  readonly file: string
  readonly #stream: WriteStream

  constructor(file: string) {
    this.file = file
    this.#stream = createWriteStream(file, { flags: 'a' })
  }

  write(line: Omit<AckLine, 'at'>): void {
    this.#stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.#stream.end(resolve))
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds. A link is good for one to two of them: asked again meanwhile it is the same, and browsers have what it leads to. */
const STEP = 300

/** What a link says, and is signed over. */
export interface Linked {
  readonly file: string
  /** What it is saved as, and as which type. */
  readonly name: string
  readonly type: string
  /** Who asked for it. */
  readonly by: string
  /** Seconds since 1970. */
  readonly until: number
}

export const FILES_PATH = '/api/v1/files'

/** Links to files, good for some minutes for whoever has them: a browser's image and download requests bring no token. */
export class FileLinks {
  readonly #key: Uint8Array
  readonly #now: () => Date

  constructor(key: Uint8Array, now: () => Date) {
    this.#key = key
    this.#now = now
  }

  /** When the links that are made now end. */
  end(): Date {
    const step = STEP * 1_000
    return new Date((Math.ceil(this.#now().getTime() / step) + 1) * step)
  }

  make(given: Omit<Linked, 'until'>): string {
    const until = this.end().getTime() / 1_000
    const signature = this.#sign({ ...given, until }).toString('base64url')
    const { file, name, type, by } = given
    return `${FILES_PATH}/${file}?${new URLSearchParams({ name, type, by, until: String(until), signature })}`
  }

  /** Whether it was made here, is as it was made, and has not ended. */
  holds(link: Linked, signature: string): boolean {
    const expected = this.#sign(link)
    const given = Buffer.from(signature, 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    return this.secondsLeft(link) > 0
  }

  secondsLeft({ until }: Linked): number {
    return Math.floor(until - this.#now().getTime() / 1_000)
  }

  #sign({ file, name, type, by, until }: Linked): Buffer {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([file, name, type, by, until]))
      .digest()
  }
}

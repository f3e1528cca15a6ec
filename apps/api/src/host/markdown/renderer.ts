import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { timeouts } from '../../timeouts.ts'
import { asWritten, attempt } from './render.ts'
import type { Done, Task } from './thread.ts'

/** Up to so many characters, a text that has no table is rendered in less time than it takes to have a thread do it, or a few milliseconds. */
const SHORT = 2_000

/** Characters remembered, of sources and of the HTML made of them. */
const REMEMBERED = 8_000_000

/** Milliseconds after which a text that took too long is tried again. */
const AGAIN_AFTER = 60_000

const THREAD = new URL('./thread.ts', import.meta.url)

interface Waiting extends Task {
  readonly settle: (html: string | null) => void
}

/**
 * Renders Markdown, and remembers what it made: short texts where they are asked for, the others in a thread of its own, so that a text that is
 * long, or made to be slow, holds up no request but those that show it. Of the texts that wait the shortest is next. One that takes longer than `timeouts.markdown` costs the thread, and
 * is shown as it was written.
 */
export class MarkdownRenderer {
  readonly #known = new LRUCache<string, Promise<string>>({ maxSize: REMEMBERED })
  readonly #waiting: Waiting[] = []
  #thread: Worker | null = null
  #current: Waiting | null = null
  #deadline: NodeJS.Timeout | undefined
  #ids = 0
  readonly #patience: number

  constructor({ patience = timeouts.markdown }: { readonly patience?: number } = {}) {
    this.#patience = patience
  }

  html(markdown: string): Promise<string> {
    if (markdown.trim() === '') return Promise.resolve('')
    const known = this.#known.get(markdown)
    if (known !== undefined) return known
    const made = isShort(markdown)
      ? Promise.resolve(attempt(markdown) ?? asWritten(markdown))
      : this.#inThread(markdown).then((html) => html ?? this.#asWritten(markdown))
    // HTML is seldom longer than three times its source.
    this.#known.set(markdown, made, { size: markdown.length * 4 })
    return made
  }

  #inThread(markdown: string): Promise<string | null> {
    return new Promise((settle) => {
      this.#waiting.push({ id: this.#ids++, markdown, settle })
      this.#next()
    })
  }

  async close(): Promise<void> {
    for (const { settle } of this.#waiting.splice(0)) settle(null)
    await this.#giveUp(this.#thread)
  }

  /** For a while: a text may only have been late because the machine had much to do, but one that is made to be slow is not tried at each look. */
  #asWritten(markdown: string): string {
    const html = asWritten(markdown)
    this.#known.set(markdown, Promise.resolve(html), { size: markdown.length * 4, ttl: AGAIN_AFTER })
    return html
  }

  #next(): void {
    if (this.#current !== null || this.#waiting.length === 0) return
    const shortest = this.#waiting.reduce((a, b) => (b.markdown.length < a.markdown.length ? b : a))
    this.#waiting.splice(this.#waiting.indexOf(shortest), 1)
    const { id, markdown } = shortest
    const thread = (this.#thread ??= this.#start())
    this.#current = shortest
    this.#deadline = setTimeout(() => void this.#giveUp(thread), this.#patience).unref()
    thread.postMessage({ id, markdown } satisfies Task, [])
  }

  #start(): Worker {
    const thread = new Worker(THREAD)
    thread.unref()
    thread.on('message', (done: Done) => this.#settle(done))
    thread.on('error', () => void this.#giveUp(thread))
    return thread
  }

  #settle({ id, html }: Done): void {
    if (this.#current?.id !== id) return
    clearTimeout(this.#deadline)
    const { settle } = this.#current
    this.#current = null
    settle(html)
    this.#next()
  }

  /** What the thread was at is given up; the next text starts another. */
  async #giveUp(thread: Worker | null): Promise<void> {
    if (thread === null || thread !== this.#thread) return
    this.#thread = null
    if (this.#current !== null) this.#settle({ id: this.#current.id, html: null })
    await thread.terminate()
  }
}

/** A few letters make a table of thousands of cells. */
const isShort = (markdown: string): boolean => markdown.length <= SHORT && !markdown.includes('|')

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Ground, Job, Load } from './job.ts'

/** The load generator's process, seen from the one that measures. */
export class Generator {
  readonly #child: ChildProcess

  constructor(ground: Ground) {
    this.#child = fork(join(import.meta.dirname, 'main.ts'), { serialization: 'advanced' })
    this.#child.send(ground)
  }

  get pid(): number {
    return this.#child.pid!
  }

  /** Rejects when its process ends instead of answering. */
  async run(job: Job): Promise<Load> {
    const settled = new AbortController()
    const { signal } = settled
    this.#child.send(job)
    try {
      const [answer] = await Promise.race([
        once(this.#child, 'message', { signal }),
        once(this.#child, 'exit', { signal }),
      ])
      if (typeof answer !== 'object') throw new Error(`the load generator ended with ${answer}`)
      return answer as Load
    } finally {
      settled.abort()
    }
  }

  stop(): void {
    this.#child.disconnect()
  }
}

export interface Loop {
  /** There is something to do: at once, or after what is under way. */
  wake(): void
  /** Waits for what is under way. */
  stop(): Promise<void>
}

interface Options {
  /** Milliseconds between two rounds when nobody wakes it. */
  readonly pause: number
  readonly failed: (error: unknown) => void
}

const FIRST_RETRY = 100
const LAST_RETRY = 10_000

/** Does its work for as long as the process lives. A round that failed is told and tried again, later each time; waking does not hurry it. */
export function startLoop(work: () => Promise<void>, { pause, failed }: Options): Loop {
  const bell = new Bell()
  let stopped = false
  let failures = 0
  const round = async () => {
    bell.forget()
    try {
      await work()
      failures = 0
    } catch (error) {
      failures++
      failed(error)
    }
  }
  const rest = () =>
    failures === 0 ? bell.heard(pause) : bell.silence(Math.min(FIRST_RETRY * 2 ** failures, LAST_RETRY))
  const ended = (async () => {
    while (!stopped) {
      await round()
      if (!stopped) await rest()
    }
  })()
  return {
    wake: () => bell.ring(),
    async stop() {
      stopped = true
      bell.end()
      await ended
    },
  }
}

/** Something to wait for: a ring, which is remembered when nobody waits, or the time. */
export class Bell {
  #rung = false
  #ended = false
  #waiting: { readonly heedful: boolean; readonly wake: () => void } | null = null

  ring(): void {
    this.#rung = true
    if (this.#waiting?.heedful) this.#waiting.wake()
  }

  forget(): void {
    this.#rung = false
  }

  /** Nobody waits any more, ever. */
  end(): void {
    this.#ended = true
    this.#waiting?.wake()
  }

  /** Until it rings or the time is over. */
  heard(milliseconds: number): Promise<void> {
    return this.#wait(milliseconds, true)
  }

  /** The time, whatever rings. */
  silence(milliseconds: number): Promise<void> {
    return this.#wait(milliseconds, false)
  }

  async #wait(milliseconds: number, heedful: boolean): Promise<void> {
    if (this.#ended || (heedful && this.#rung)) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#waiting = { heedful, wake: () => (clearTimeout(timer), resolve()) }
    })
    this.#waiting = null
  }
}

import { observable, type Observable } from './observable.ts'

/** Tried again after 2 s, then twice as long each time, up to this. */
const LONGEST_WAIT_MS = 30_000

interface Parts {
  /** Resolves when the server answers. */
  readonly probe: () => Promise<void>
  /** Whether the browser says that there is a network. */
  readonly online: () => boolean
  readonly now: () => Date
  readonly wait: (ms: number, then: () => void) => () => void
}

export interface Connection {
  /** Since when nothing answers; null: all is well. */
  readonly lostAt: Observable<Date | null>
  /** What an exchange, or the browser, has found. */
  heard(answered: boolean): void
  /** Looks at once. */
  check(): void
}

/** Whether the server can be reached. The browser's word is a hint: a laptop can be online and the school's server not. */
export function createConnection({ probe, online, now, wait }: Parts): Connection {
  const lostAt = observable<Date | null>(null)
  let delay = 2_000
  /** Calls off the next look; null: none is to come. */
  let cancel: (() => void) | null = null

  function heard(answered: boolean): void {
    if (answered) {
      lostAt.set(null)
      // An answer that was on its way when the network went is no word on what follows.
      if (!online()) return cancel === null ? later() : undefined
      stop()
      delay = 2_000
    } else if (lostAt.get() === null) {
      lostAt.set(now())
      later()
    }
  }

  function stop(): void {
    cancel?.()
    cancel = null
  }

  function later(): void {
    stop()
    cancel = wait(delay, check)
    delay = Math.min(delay * 2, LONGEST_WAIT_MS)
  }

  function check(): void {
    stop()
    probe().then(
      () => heard(true),
      () => (lostAt.get() === null ? heard(false) : later()),
    )
  }

  return { lostAt, heard, check }
}

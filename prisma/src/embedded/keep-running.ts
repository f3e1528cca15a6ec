import { setTimeout as sleep } from 'node:timers/promises'

/** How often the server is looked after. */
const LOOK = 100
/** After starting it failed: twice as long each time. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 10_000

export interface Keeper {
  /** Looks no longer; a start that is under way is waited for. */
  readonly stop: () => Promise<void>
}

/** Starts a server again when it is gone. `restart` may fail as often as it likes: it is asked again, less and less often. */
export function keepRunning({
  isRunning,
  restart,
  log,
}: {
  readonly isRunning: () => boolean
  readonly restart: () => Promise<void>
  readonly log: (line: string) => void
}): Keeper {
  const stopping = new AbortController()
  const watch = async () => {
    for (let failures = 0; !stopping.signal.aborted;) {
      const pause = failures === 0 ? LOOK : Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
      await sleep(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      if (isRunning()) {
        failures = 0
        continue
      }
      try {
        log('PostgreSQL has ended without being asked to: starting it again')
        await restart()
        failures = 0
      } catch (error) {
        failures++
        log(`PostgreSQL could not be started again: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  const done = watch()
  return {
    stop() {
      stopping.abort()
      return done
    },
  }
}

import type { LiveEvent, LiveHandler } from '@guichet/plugin-kit/web/live'

/** Who listens to which activity, and what nobody was there to hear. */
export function createListeners(now: () => Date) {
  const handlers = new Map<string, Set<LiveHandler>>()
  /** Activities of which something was told while no screen listened. */
  const missed = new Map<string, Date>()

  return {
    /** Those that a screen listens to. */
    activities: (): ReadonlySet<string> => new Set(handlers.keys()),
    add(activity: string, handler: LiveHandler): () => void {
      const those = handlers.get(activity) ?? new Set()
      handlers.set(activity, those.add(handler))
      const asOf = missed.get(activity)
      missed.delete(activity)
      if (asOf !== undefined) handler.resync(asOf)
      return () => {
        those.delete(handler)
        if (those.size === 0 && handlers.get(activity) === those) handlers.delete(activity)
      }
    },
    tell(event: LiveEvent): void {
      const those = handlers.get(event.activity)
      if (those === undefined) missed.set(event.activity, now())
      for (const handler of those ?? []) attempt(() => handler.event(event))
    },
    resync(activity: string, asOf: Date): void {
      const those = handlers.get(activity)
      if (those === undefined) missed.set(activity, asOf)
      for (const handler of those ?? []) attempt(() => handler.resync(asOf))
    },
  }
}

/** A screen that fails does not keep the others from hearing. */
function attempt(hear: () => void): void {
  try {
    hear()
  } catch (error) {
    console.error(error)
  }
}

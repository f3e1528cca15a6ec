import { createContext, useContext, useEffect, useEffectEvent } from 'react'

/** Something that happened in an activity, as `GET /events` tells those who may see it. */
export interface LiveEvent {
  /** Its place in the log: later is higher. */
  readonly position: number
  /** `tracker.ticket.moved` */
  readonly type: string
  readonly activity: string
  /** Id of what it happened to, and that thing's version since. */
  readonly subject: string
  readonly version: number | null
  readonly actor: { readonly id: string } | null
  readonly at: string
  /** What the plugin's server half tells of it. */
  readonly payload: unknown
}

/**
 * What a screen does with what it hears. An event may tell of what the screen knows already, its own change for one: `version` says so.
 * The screen's own requests are not answered before or after its events in any order.
 */
export interface LiveHandler {
  readonly event: (event: LiveEvent) => void
  /** Events were missed: what was fetched before this moment may be out of date, and has to be asked for again. */
  readonly resync: (asOf: Date) => void
}

/** The tab's one stream of events, shared by its screens. */
export interface Live {
  /** Returns what ends it. */
  subscribe(activity: string, handler: LiveHandler): () => void
}

export const LiveContext = createContext<Live | null>(null)

/** Hears what happens in an activity while the screen is there. Where there is no stream, nothing is heard. */
export function useLive(activity: string, handler: LiveHandler): void {
  const live = useContext(LiveContext)
  const event = useEffectEvent(handler.event)
  const resync = useEffectEvent(handler.resync)
  useEffect(
    () => live?.subscribe(activity, { event: (heard) => event(heard), resync: (asOf) => resync(asOf) }),
    [live, activity],
  )
}

import type { PositionedEvent } from '@guichet/plugin-kit/event'

// What goes over a stream of events: https://html.spec.whatwg.org/multipage/server-sent-events.html. JSON has no raw line breaks.

/** The last text made of an event: people who may see the same of it get the same text. */
const made = new WeakMap<PositionedEvent, { readonly payload: unknown; readonly text: string }>()

export function eventRecord(event: PositionedEvent, payload: unknown): string {
  const kept = made.get(event)
  if (kept !== undefined && kept.payload === payload) return kept.text
  const data = JSON.stringify({
    position: event.position,
    type: event.type,
    activity: event.activityId,
    subject: event.subjectId,
    version: event.subjectVersion,
    actor: event.actorId === null ? null : { id: event.actorId },
    at: event.occurredAt.toISOString(),
    payload,
  })
  const text = `id: ${event.position}\nevent: ${event.type}\ndata: ${data}\n\n`
  made.set(event, { payload, text })
  return text
}

/** Nothing for you up to here: coming back begins after it. */
export const idRecord = (position: number) => `id: ${position}\n\n`

/** What the client knows may be out of date: it loads everything anew, and goes on after this position. */
export const resyncRecord = (position: number) =>
  `id: ${position}\nevent: resync\ndata: ${JSON.stringify({ position })}\n\n`

/** Milliseconds after which to come back when the stream has ended. */
export const retryRecord = (milliseconds: number) => `retry: ${milliseconds}\n\n`

export const heartbeat = ':\n\n'

import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../caller.ts'

interface Merged {
  readonly id: string
  readonly version: number
}

/** The two events of a merging, or of one that is taken back: each ticket names the other. */
export function mergeEvents(
  { activity, host }: Pick<Caller, 'activity' | 'host'>,
  what: 'merged' | 'unmerged',
  { duplicate, into }: { readonly duplicate: Merged; readonly into: Merged },
): NewEvent[] {
  const change = (id: string) => (what === 'merged' ? ([null, id] as const) : ([id, null] as const))
  const of = ({ id, version }: Merged, changes: NewEvent['changes']) => ({
    type: `tracker.ticket.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: id,
    subjectVersion: version,
    occurredAt: host.now(),
    changes,
  })
  return [of(duplicate, { mergedInto: change(into.id) }), of(into, { duplicate: change(duplicate.id) })]
}

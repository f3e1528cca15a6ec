import type { Changes, NewEvent } from '@guichet/plugin-kit/event'
import type { Caller } from '../../caller.ts'
import type { ElementRow } from './repository.ts'

type Told = Pick<ElementRow, 'id' | 'version'>

export function elementEvent(
  { activity }: Pick<Caller, 'activity'>,
  { id, version }: Told,
  what: 'created' | 'changed' | 'removed',
  changes: Changes,
): NewEvent {
  return {
    type: `tracker.element.${what}`,
    contextId: activity.id,
    activityId: activity.id,
    subjectId: id,
    subjectVersion: version,
    changes,
  }
}

/** What differs, old and new. */
export function elementChanges(before: ElementRow | null, after: ElementRow): Changes {
  const told = (row: ElementRow) => {
    const { code, type, label, settings, options, shared, archived } = row
    return { code, type, label, settings, options, shared, archived }
  }
  const old = before === null ? null : told(before)
  return Object.fromEntries(
    Object.entries(told(after)).flatMap(([name, value]) => {
      const was = old?.[name as keyof typeof old] ?? null
      return JSON.stringify(was) === JSON.stringify(value) ? [] : [[name, [was, value] as const]]
    }),
  )
}

import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { z } from 'zod'
import type { auditEntry } from './contract.ts'
import type { AuditRow, NamedPlace } from './repository.ts'

type Entry = z.output<typeof auditEntry>

/** What is known of the people and places that entries tell of by id. */
export interface Names {
  readonly people: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, NamedPlace>
}

/** Of longer values the beginning tells what it was. */
const MOST = 200

export function presentEntry(row: AuditRow, names: Names, audited: Audited): Entry {
  const { id, type, actorId, contextId, subjectId, cause, via, requestId, changes, recordedAt } = row
  const actor = actorId === null ? undefined : names.people.get(actorId)
  return {
    id,
    at: recordedAt.toISOString(),
    type,
    actor: actorId === null || actor === undefined ? null : { id: actorId, name: actor },
    place: names.places.get(contextId) ?? null,
    subject: { id: subjectId, name: nameOf(subjectId, names) ?? nameWhenGone(changes) },
    cause,
    via,
    requestId,
    changes: Object.entries(changes).map(([field, change]) =>
      change === null || !audited(type, field)
        ? { field, told: false, from: null, to: null }
        : { field, told: true, from: say(change[0], names), to: say(change[1], names) },
    ),
  }
}

export type Audited = (type: string, field: string) => boolean

/** The core's events hold nothing private. A plugin says of which fields the values may be read. */
export function auditedBy(plugins: readonly ServerHalf[]): Audited {
  const fields = new Map(
    plugins.flatMap(({ audited = {} }) => Object.entries(audited).map(([type, names]) => [type, new Set(names)])),
  )
  return (type, field) => type.startsWith('core.') || (fields.get(type)?.has(field) ?? false)
}

/** Ids that a value tells of: to be named. */
export function idsIn({ actorId, subjectId, contextId, changes }: AuditRow): string[] {
  const values = Object.values(changes).flatMap((change) => change ?? [])
  return [actorId, subjectId, contextId, ...values].filter((value): value is string => isId(value))
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

function say(value: unknown, names: Names): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, MOST)
  // An id that is not the reader's to name stays one: it tells nothing.
  return isId(value) ? (nameOf(value, names) ?? value) : value.slice(0, MOST)
}

const nameOf = (id: string, { people, places }: Names): string | null => people.get(id) ?? places.get(id)?.name ?? null

/** What is deleted was called something. */
function nameWhenGone(changes: AuditRow['changes']): string | null {
  const [was, is] = changes['fullName'] ?? changes['name'] ?? []
  const name = is ?? was
  return typeof name === 'string' ? name : null
}

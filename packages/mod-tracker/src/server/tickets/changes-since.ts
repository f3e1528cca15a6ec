import type { PersonName } from '@guichet/plugin-kit/host'
import { namePerson } from '../people.ts'
import { formInForce, visibleFields } from '../elements/form/form.ts'
import { untoldTo } from '../history/untold.ts'
import { eventField } from '../elements/values/events.ts'
import type { Caller } from '../caller.ts'

/** What a mismatch tells besides the ticket as it is now: `params` of `version.mismatch`. */
interface ChangesSince extends Readonly<Record<string, unknown>> {
  /** The last of the others who changed it; oneself, when nobody else did; null: nobody in particular. */
  readonly changedBy: PersonName | null
  /**
   * The fields that changed: `state`, `assignee`, `due`, `summary`, `description`, `resolution`, `attachments`, `resolutionAttachments`, and
   * `element.code` of the custom fields one may see.
   */
  readonly changed: readonly string[]
}

const FIELDS: readonly string[] = [
  'state',
  'assignee',
  'due',
  'summary',
  'description',
  'resolution',
  'attachments',
  'resolutionAttachments',
]
const LOOKED_AT = 100

/** From the log, what has happened to a ticket since a version of it. */
export async function changesSince(caller: Caller, ticketId: string, version: number): Promise<ChangesSince> {
  const { host, actor, activity } = caller
  const all = await host.events.of(ticketId, { after: version, limit: LOOKED_AT })
  const isUntold = await untoldTo(caller, all)
  const events = all.filter((event) => !isUntold(event))
  const custom = visibleFields(await formInForce(host.db, activity.id), caller).map(({ code }) => eventField(code))
  const known = [...FIELDS, ...custom]
  // Of more than is looked at, anything may have changed.
  const fields = new Set(all.length < LOOKED_AT ? events.flatMap(({ changes }) => Object.keys(changes)) : known)
  const last = events.findLast(({ actorId }) => actorId !== actor.id) ?? events.at(-1)
  const actorId = last?.actorId ?? null
  const changedBy = actorId === null ? null : namePerson(actorId, await host.people.names([actorId]))
  return { changedBy, changed: known.filter((field) => fields.has(field)) }
}

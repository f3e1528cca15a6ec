import type { ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import { isTicketState } from '@guichet/domain/tickets/states'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { historyContract } from '../../contract/history.ts'
import type { FormField } from '../elements/form/form.ts'
import { codeOf } from '../elements/values/events.ts'
import { presentValue } from '../elements/values/present.ts'
import { namePerson, type Names } from '../people.ts'
import type { TicketKey } from './repository.ts'

export type HistoryEntry = SuccessOf<(typeof historyContract)['operations']['list']>['items'][number]
type ChangeView = HistoryEntry['changes'][number]

/** What the people and the tickets that events name are called; a ticket that may not be read is not among them. */
export interface Called {
  readonly names: Names
  readonly keys: ReadonlyMap<string, TicketKey>
  /** And the files, those that are still there. */
  readonly files: ReadonlyMap<string, string>
  /** And the trackers it was in that the reader sees. */
  readonly trackers: ReadonlyMap<string, string>
  /** Whether places in the stack are the reader's to know. */
  readonly readsAll: boolean
  /** The custom fields that the reader may see; of others nothing is told. */
  readonly fields: readonly FormField[]
}

export function presentEntry(event: LoggedEvent, called: Called): HistoryEntry {
  const { actorId, onBehalfOfId } = event
  return {
    id: event.id,
    type: event.type,
    at: event.occurredAt.toISOString(),
    actor: personOrNobody(actorId, called),
    onBehalfOf: personOrNobody(onBehalfOfId, called),
    cause: event.cause,
    origin: event.origin,
    version: event.subjectVersion,
    workflowVersion: event.workflowVersion,
    grantedBy: event.grantedBy as WorkflowRole[],
    changes: [
      ...Object.entries(event.changes).flatMap(([field, change]) => presentChange(field, change, called)),
      ...presentRank(event, called),
      ...presentRaise(event),
    ],
  }
}

/** Whether all that it tells is of custom fields that the reader may not see: then it is not there for them. */
export function isHidden({ changes }: LoggedEvent, fields: readonly FormField[]): boolean {
  const told = Object.keys(changes)
  return told.length > 0 && told.every((field) => codeOf(field) !== null && fieldNamed(field, fields) === undefined)
}

/** Everybody an event names: who did it and for whom, and whom it went from and to. */
export function peopleIn({ actorId, onBehalfOfId, changes }: LoggedEvent, fields: readonly FormField[] = []): string[] {
  const chosen = Object.entries(changes).flatMap(([field, change]) =>
    fieldNamed(field, fields)?.rules.kind === 'person' ? (change ?? []) : [],
  )
  const named = [actorId, onBehalfOfId, ...(changes['assignee'] ?? []), ...(changes['watcher'] ?? []), ...chosen]
  return named.filter((id) => typeof id === 'string')
}

const fieldNamed = (name: string, fields: readonly FormField[]): FormField | undefined => {
  const code = codeOf(name)
  return code === null ? undefined : fields.find((field) => field.code === code)
}

const TICKETS = ['mergedInto', 'duplicate', 'split', 'splitFrom', 'dependency'] as const

/** The other tickets that it names. */
export function ticketsIn({ changes }: LoggedEvent): string[] {
  return TICKETS.flatMap((field) => changes[field] ?? []).filter((id) => typeof id === 'string')
}

/** The trackers that it went from and to. */
export function trackersIn({ changes }: LoggedEvent): string[] {
  return [...(changes['tracker'] ?? [])].filter((id) => typeof id === 'string')
}

/** The other ticket of a dependency: to whom that one is not there, neither is what happened between the two. */
export function dependencyIn({ changes }: LoggedEvent): string | null {
  const [from, to] = changes['dependency'] ?? []
  const id = to ?? from
  return typeof id === 'string' ? id : null
}

/** Every file an event brought. */
export function filesIn({ changes }: LoggedEvent, fields: readonly FormField[]): string[] {
  return Object.entries(changes).flatMap(([name, change]) => {
    const holds = name === 'attachments' || name === 'resolutionAttachments' || isOfFiles(fieldNamed(name, fields))
    return holds ? idsIn(change?.[1]) : []
  })
}

const isOfFiles = (field: FormField | undefined): boolean => field?.rules.kind === 'files'

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [])

/** A field of a later version's events, unknown to this one, is left out. */
function presentChange(
  field: string,
  change: LoggedEvent['changes'][string] | undefined,
  called: Called,
): ChangeView[] {
  const [from = null, to = null] = change ?? []
  switch (field) {
    case 'state':
      return isTicketState(to) ? [{ field, from: isTicketState(from) ? from : null, to }] : []
    case 'assignee':
    case 'watcher':
      return [{ field, from: personOrNobody(from, called), to: personOrNobody(to, called) }]
    case 'closing':
      return typeof to === 'string' ? [{ field, at: new Date(to).toISOString() }] : []
    case 'due':
      return [{ field, from: dayOrNone(from), to: dayOrNone(to) }]
    case 'summary':
    case 'description':
    case 'resolution':
      return [{ field }]
    case 'mergedInto':
    case 'duplicate':
    case 'split':
    case 'splitFrom':
      return [{ field, ticket: called.keys.get(String(to ?? from)) ?? null }]
    case 'dependency': {
      const ticket = called.keys.get(String(to ?? from))
      return ticket === undefined ? [] : [{ field, ticket, now: to !== null }]
    }
    case 'tracker':
      return [{ field, from: called.trackers.get(String(from)) ?? null, to: called.trackers.get(String(to)) ?? null }]
    case 'watchers':
    case 'dependencies':
    case 'splits':
      return typeof from === 'number' ? [{ field, count: from }] : []
    case 'attachments':
    case 'resolutionAttachments': {
      return [{ field, ...presentFiles(from, to, called) }]
    }
    default:
      return presentElement(fieldNamed(field, called.fields), change, called)
  }
}

function presentFiles(from: unknown, to: unknown, { files }: Called) {
  const [before, after] = [idsIn(from), idsIn(to)]
  const added = after.filter((id) => !before.includes(id)).map((id) => ({ id, name: files.get(id) ?? null }))
  return { added, removed: before.filter((id) => !after.includes(id)).length }
}

function presentElement(
  field: FormField | undefined,
  change: LoggedEvent['changes'][string] | undefined,
  called: Called,
): ChangeView[] {
  if (field === undefined) return []
  const { code, label, rules } = field
  const [from, to] = change ?? [null, null]
  if (isOfFiles(field)) return [{ field: 'elementFiles', code, label, ...presentFiles(from, to, called) }]
  const told = { names: called.names, files: NO_FILES }
  const shown = (value: unknown) => (value === null ? null : presentValue(rules.kind, value as ElementValue, told))
  return [{ field: 'element', code, label, told: change !== null, from: shown(from), to: shown(to) }]
}

/** Those of an element are told as files that came and went. */
const NO_FILES = new Map<string, never>()

const personOrNobody = (id: unknown, { names }: Called) => (typeof id === 'string' ? namePerson(id, names) : null)

/** That a ticket was put elsewhere in the stack; of one that was closed, its leaving is no change of its own. */
function presentRank({ type, changes }: LoggedEvent, { readsAll }: Called): ChangeView[] {
  const [before, after] = changes['rank'] ?? []
  if (type !== 'tracker.ticket.ranked' || typeof before !== 'string' || typeof after !== 'string') return []
  const [from, to] = readsAll ? (changes['place'] ?? []) : []
  const direction = after < before ? 'raised' : 'lowered'
  return [{ field: 'place', direction, from: placeOr(from), to: placeOr(to) }]
}

const placeOr = (place: unknown) => (typeof place === 'number' ? place : null)
const dayOrNone = (day: unknown) => (typeof day === 'string' ? day : null)

const RAISES = ['asked', 'granted', 'declined', 'withdrawn'] as const

function presentRaise({ changes }: LoggedEvent): ChangeView[] {
  const to = RAISES.find((one) => one === changes['raise']?.[1])
  return to === undefined ? [] : [{ field: 'raise', to, urgent: changes['urgent']?.[1] === true }]
}

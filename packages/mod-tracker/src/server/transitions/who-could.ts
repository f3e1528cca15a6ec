import type { Grants, Scope } from '@guichet/domain/tickets/matrix'
import { ROLE_CAPABILITY, WORKFLOW_ROLES, type WorkflowRole } from '@guichet/domain/tickets/roles'
import type { PersonName } from '@guichet/plugin-kit/host'
import { peopleOf } from '../tickets/told.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'

const NAMED = 5
const MOST = 100

/**
 * Who could make a move that these grants allow: holders of the role who can read the ticket, or, where it is granted on one's own or on
 * what is assigned, its reporter or its assignee. At most five. Each role is looked up once, however many moves ask for it.
 */
export function whoCould(
  { host, activity }: Caller,
  ticket: Ticket,
): (grants: Grants) => Promise<readonly PersonName[]> {
  const concerned = peopleOf(ticket)
  const holders = (capability: string, among?: readonly string[]) =>
    host.access.holders(activity.path, [`mod/tracker:${capability}`], {
      limit: MOST,
      ...(among !== undefined && { among }),
    })

  const anyone = once(async (role: WorkflowRole) => {
    const able = await holders(ROLE_CAPABILITY[role])
    // Who manages reads everything.
    if (role === 'manager') return able
    const others = able.map(({ id }) => id).filter((id) => !concerned.includes(id))
    const readers = new Set([...concerned, ...(await readersAmong(others))])
    return able.filter(({ id }) => readers.has(id))
  })
  const itsPeople = once((role: WorkflowRole) => holders(ROLE_CAPABILITY[role], concerned))

  async function readersAmong(among: readonly string[]): Promise<string[]> {
    if (among.length === 0) return []
    const readers = await host.access.holders(activity.path, ['mod/tracker:viewallissues', 'mod/tracker:manage'], {
      among,
      limit: MOST,
    })
    return readers.map(({ id }) => id)
  }

  async function granted(role: WorkflowRole, scopes: readonly Scope[]): Promise<readonly PersonName[]> {
    if (scopes.length === 0) return []
    if (scopes.includes('any')) return anyone(role)
    return (await itsPeople(role)).filter(
      ({ id }) =>
        (scopes.includes('own') && id === ticket.reporterId) ||
        (scopes.includes('assigned') && id === ticket.assigneeId),
    )
  }

  return async (grants) => {
    const found = await Promise.all(WORKFLOW_ROLES.map((role) => granted(role, grants[role] ?? [])))
    return [...new Map(found.flat().map((person) => [person.id, person])).values()].slice(0, NAMED)
  }
}

/** Remembers the promise, so that moves asked about at the same time share one look-up. */
function once<K, V>(load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>()
  return (key) => {
    const loading = kept.get(key) ?? load(key)
    kept.set(key, loading)
    return loading
  }
}

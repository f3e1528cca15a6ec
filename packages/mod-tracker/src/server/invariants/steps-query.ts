import { decide, type Decision } from '@guichet/domain/tickets/decide'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import { isEnabled, type Workflow } from '@guichet/domain/tickets/workflow'
import type { Tx } from '@guichet/plugin-kit/host'
import { invariant, MOST_BREACHES, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'
import { workflowOf } from '../tracker/in-force.ts'
import { findWorkflow } from '../tracker/repository.ts'

/** Steps that are alike: domain decides them once, however many tickets took them. */
interface Kind {
  readonly trackerId: string
  readonly version: number
  readonly cause: string | null
  readonly from: TicketState
  readonly to: TicketState
  readonly grantedBy: readonly WorkflowRole[]
  readonly own: boolean
  readonly assigned: boolean
  /** It goes back on what the same person did right before. */
  readonly undoes: boolean
  /** One of them. */
  readonly example: string
}

const PAGE = 500

type Place = Pick<Kind, 'trackerId' | 'version'> | null

/** The kinds of step under one version of a workflow: how many there are is bounded by states, roles and causes. */
function kindsUnder(tx: Tx, trackerId: string, version: number): Promise<Kind[]> {
  return tx.$queryRaw<Kind[]>(sql`
    SELECT e.activity_id AS "trackerId", e.workflow_version AS version, e.cause, e.changes->'state'->>0 AS "from", e.changes->'state'->>1 AS "to",
      e.granted_by AS "grantedBy", t.reporter_id = e.actor_id AS own,
      e.actor_id::text IS NOT DISTINCT FROM (
        SELECT p.changes->'assignee'->>1 FROM core_event p
        WHERE p.subject_id = e.subject_id AND p.subject_version < e.subject_version AND p.changes ? 'assignee'
        ORDER BY p.subject_version DESC LIMIT 1) AS assigned,
      EXISTS (SELECT FROM core_event p WHERE p.subject_id = e.subject_id AND p.subject_version = e.subject_version - 1
        AND p.actor_id = e.actor_id AND p.changes->'state'->>0 = e.changes->'state'->>1) AS undoes,
      min(format('%s-%s, version %s', k.prefix, t.number, e.subject_version)) AS example
    FROM core_event e
    JOIN tracker_ticket t ON t.id = e.subject_id
    JOIN tracker k ON k.id = t.tracker_id
    WHERE e.type = 'tracker.ticket.moved' AND e.origin = 'live'
      AND e.activity_id = ${trackerId}::uuid AND e.workflow_version = ${version}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`)
}

function placesAfter(tx: Tx, after: Place): Promise<NonNullable<Place>[]> {
  const beyond =
    after === null ? sql`TRUE` : sql`(tracker_id, version) > (${after.trackerId}::uuid, ${after.version}::int)`
  return tx.$queryRaw<NonNullable<Place>[]>(sql`
    SELECT tracker_id AS "trackerId", version FROM tracker_workflow WHERE ${beyond} ORDER BY 1, 2 LIMIT ${PAGE}`)
}

/** The actor as the log recorded them, towards a ticket as it was then: by role and by what the ticket was to them. */
function decideAgain(workflow: Workflow, { cause, from, to, grantedBy, own, assigned }: Kind): Decision {
  const actor = { id: 'actor', roles: grantedBy, canRead: true }
  // What the log does not record is assumed to have been met: a resolution's text, closed dependencies.
  const facts = {
    state: from,
    reporterId: own ? 'actor' : 'other',
    assigneeId: assigned ? 'actor' : null,
    hasResolution: true,
  }
  if (cause === 'viewed') return decide(workflow, { kind: 'open-on-view', actor }, facts)
  return decide(workflow, { kind: 'move', to, actor }, facts)
}

function fault(workflow: Workflow, kind: Kind): string | null {
  const { from, to, cause, grantedBy } = kind
  // Undoing asks for no role.
  if (cause === 'undone') return kind.undoes && isEnabled(workflow, to) ? null : 'it undoes nothing'
  const decision = decideAgain(workflow, kind)
  if (!decision.allowed) return decision.refusals.map(({ code }) => code).join(', ')
  const idle = grantedBy.filter((role) => !decision.grantedBy.includes(role))
  return idle.length === 0 && decision.to === to ? null : `${idle.join(', ') || from} does not grant it`
}

async function disallowed(tx: Tx): Promise<string[]> {
  const breaches: string[] = []
  for (let places = await placesAfter(tx, null); places.length > 0; places = await placesAfter(tx, places.at(-1)!)) {
    for (const { trackerId, version } of places) {
      const kinds = await kindsUnder(tx, trackerId, version)
      const rules = kinds.length === 0 ? null : await findWorkflow(tx, trackerId, version)
      if (rules === null) continue
      const workflow = workflowOf(rules)
      for (const kind of kinds) {
        const why = fault(workflow, kind)
        if (why !== null)
          breaches.push(
            `${kind.example}: ${kind.from} → ${kind.to} by ${kind.grantedBy.join(', ') || 'nobody'}: ${why}`,
          )
      }
      if (breaches.length >= MOST_BREACHES) return breaches.slice(0, MOST_BREACHES)
    }
  }
  return breaches
}

/** I3: nothing happened that was not allowed then. Imports tell where a ticket arrived, not how: they are marked, and excepted. */
export const steps: readonly Invariant[] = [
  {
    id: 'I3',
    what: 'every move was allowed by the workflow in force and the roles that granted it',
    check: disallowed,
  },
  invariant(
    'I3',
    'a ticket that came from another tracker kept its state or was posted anew, under a workflow that is told',
    sql`SELECT format('event %s: %s under workflow %s', e.id, e.changes->'state', COALESCE(e.workflow_version::text, 'none')) AS breach
      FROM core_event e
      WHERE e.type = 'tracker.ticket.relocated' AND (e.changes->'state'->>1 <> 'POSTED' OR e.workflow_version IS NULL)`,
  ),
  invariant(
    'I3',
    'a ticket that was not imported began as POSTED, and a move says under which workflow it was made',
    sql`SELECT format('event %s (%s): %s under workflow %s', e.id, e.type, e.changes->'state', COALESCE(e.workflow_version::text, 'none')) AS breach
      FROM core_event e
      WHERE e.origin = 'live' AND ((e.type = 'tracker.ticket.created' AND e.changes->'state'->>1 <> 'POSTED')
        OR (e.type IN ('tracker.ticket.created', 'tracker.ticket.moved') AND e.workflow_version IS NULL))`,
  ),
]

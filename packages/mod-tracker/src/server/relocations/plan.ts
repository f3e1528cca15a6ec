import { decide, type Decision } from '@guichet/domain/tickets/decide'
import type { Carried } from '@guichet/domain/tickets/elements/carry-over'
import { arrivalIn } from '@guichet/domain/tickets/rules/relocate'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { formAt, type Form } from '../elements/form/form.ts'
import { canWork } from '../people.ts'
import { defaultAssigneeOf } from '../tickets/create.ts'
import type { Ticket } from '../tickets/repository.ts'
import { trackerInForce, workflowAt, type TrackerInForce } from '../tracker/in-force.ts'
import { factsOf } from '../transitions/facts.ts'
import { readerOf, type Caller } from '../caller.ts'
import { carriedTo } from './carried.ts'
import { hangingOn, watchersOf, type Hanging } from './repository.ts'
import type { Authored } from './kept-repository.ts'

/** What moving a ticket there means, by both trackers as they were read. */
export interface Plan {
  readonly there: Caller
  readonly from: { readonly workflow: Workflow; readonly form: Form }
  readonly to: { readonly tracker: TrackerInForce; readonly form: Form }
  readonly decision: Decision
  readonly assigneeId: string | null
  readonly carried: readonly Carried<Authored>[]
  readonly watchers: { readonly staying: readonly string[]; readonly leaving: number }
  readonly hanging: Hanging
}

/** Asked before any transaction, in which both trackers still have to be as they were read. */
export async function planOf(caller: Caller, there: Caller, ticket: Ticket): Promise<Plan> {
  const { host, activity } = caller
  const of = { trackerId: activity.id, ticketId: ticket.id }
  const tracker = await trackerInForce(there)
  const [workflow, fromForm, toForm, hanging, watching] = await Promise.all([
    workflowAt(host.db, activity.id, ticket.workflowVersion),
    formAt(host.db, activity.id, ticket.formVersion),
    formAt(host.db, tracker.id, tracker.formVersion),
    hangingOn(host.db, of),
    watchersOf(host.db, of),
  ])
  const { assigneeId } = ticket
  const assigneeCanWork = assigneeId !== null && (await canWork(there, assigneeId))
  const facts = factsOf(ticket)
  const request = { kind: 'relocate', actor: readerOf(caller), target: tracker.workflow, assigneeCanWork } as const
  const arrival = arrivalIn(tracker.workflow, facts, assigneeCanWork)
  const [carried, staying, newcomer] = await Promise.all([
    carriedTo(caller, there, ticket, { from: fromForm, to: toForm }),
    seeing(there, watching),
    arrival.assignee === 'kept' ? assigneeId : defaultAssigneeOf(there, tracker),
  ])
  return {
    there,
    from: { workflow, form: fromForm },
    to: { tracker, form: toForm },
    decision: decide(workflow, request, facts),
    assigneeId: newcomer,
    carried,
    watchers: { staying, leaving: watching.length - staying.length },
    hanging,
  }
}

const AT_ONCE = 100

/** Of these people the ones who see tickets there. */
async function seeing({ host, activity }: Caller, people: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (let i = 0; i < people.length; i += AT_ONCE) {
    const among = people.slice(i, i + AT_ONCE)
    const some = await host.access.holders(activity.path, ['mod/tracker:seeissues'], { among, limit: AT_ONCE })
    found.push(...some.map(({ id }) => id))
  }
  return found
}

import type { Random } from '@guichet/cli/src/fault/harness/random.ts'
import { newId } from '@guichet/db/ids'
import { decide } from '@guichet/domain/tickets/decide'
import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import { createWorkflow, isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import { prose, title } from './texts.ts'

/** The workflow of the tracker that the bench makes: its preset's, in relaxed mode. */
export const WORKFLOW: Workflow = (() => {
  const { enabled, template } = PRESET_RULES.bugtracker
  const made = createWorkflow({ version: 1, mode: 'relaxed', enabled, hasParent: false, template, path: 'free' })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
})()

/** What an agent's role gives them in a tracker of that preset. */
export const AGENT_ROLES: readonly WorkflowRole[] = ['reporter', 'developer', 'resolver']

/** Ways that tickets have come, the common ones several times: a third is closed. */
const PATHS: readonly (readonly TicketState[])[] = [
  [],
  [],
  ['OPEN'],
  ['OPEN'],
  ['OPEN'],
  ['OPEN', 'RESOLVING'],
  ['OPEN', 'RESOLVING', 'WAITING'],
  ['OPEN', 'RESOLVING', 'TESTING'],
  ['OPEN', 'RESOLVING', 'RESOLVED', 'VALIDATED'],
  ['OPEN', 'RESOLVED', 'VALIDATED'],
  ['OPEN', 'RESOLVING', 'WAITING', 'RESOLVING', 'RESOLVED', 'VALIDATED'],
  ['OPEN', 'ABANDONNED'],
]

export interface Step {
  readonly id: string
  readonly version: number
  readonly type: string
  readonly actorId: string
  readonly grantedBy: readonly string[]
  readonly changes: Readonly<Record<string, unknown>>
  readonly at: string
}

/** A ticket as its row is to be, with the events that made it so. */
export interface Life {
  readonly id: string
  readonly number: number
  readonly summary: string
  readonly description: string
  readonly state: TicketState
  readonly closed: boolean
  readonly reporterId: string
  readonly assigneeId: string | null
  readonly rank: string | null
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly stateChangedAt: string
  readonly closedAt: string | null
  readonly steps: readonly Step[]
}

interface People {
  readonly agents: readonly string[]
  readonly reporters: readonly string[]
}

const HOUR = 3_600_000

/** A valid place in the stack, above that of every smaller number: the scheme of the tracker's ranks, with decimal digits only. */
export const rankOf = (number: number): string => `R${String(999_999_999 - number).padStart(9, '0')}`

/** The life of one ticket, reported at `bornAt` and changed at most a few times in the hours after, each time as domain allows. */
export function live(number: number, bornAt: number, people: People, random: Random): Life {
  const reporterId = random.one(people.reporters)
  const agent = random.one(people.agents)
  const steps: Step[] = []
  let at = bornAt
  const now = () => new Date(at).toISOString()
  const add = (type: string, actorId: string, grantedBy: readonly string[], changes: Step['changes']) => {
    steps.push({
      id: newId(),
      version: steps.length + 1,
      type: `tracker.ticket.${type}`,
      actorId,
      grantedBy,
      changes,
      at: now(),
    })
  }

  add('created', reporterId, [], { state: [null, 'POSTED'], summary: null, description: null })
  const assigneeId = random.next() < 0.7 ? agent : null
  if (assigneeId !== null) {
    at += HOUR * random.next()
    add('assigned', agent, [], { assignee: [null, assigneeId] })
  }
  let state: TicketState = 'POSTED'
  let movedAt = new Date(bornAt).toISOString()
  for (const to of random.one(PATHS)) {
    at += HOUR * (0.1 + 5 * random.next())
    const closing = isClosed(WORKFLOW, to) && !isClosed(WORKFLOW, state)
    const changes = { state: [state, to], ...(closing && { rank: [rankOf(number), null] }) }
    add('moved', agent, granted(state, to, { agent, reporterId, assigneeId }), changes)
    state = to
    movedAt = now()
  }
  const closed = isClosed(WORKFLOW, state)
  return {
    id: newId(),
    number,
    summary: title(random),
    description: prose(random, 80, 200),
    state,
    closed,
    reporterId,
    assigneeId,
    rank: closed ? null : rankOf(number),
    version: steps.length,
    createdAt: new Date(bornAt).toISOString(),
    updatedAt: now(),
    stateChangedAt: movedAt,
    closedAt: closed ? movedAt : null,
    steps,
  }
}

function granted(
  from: TicketState,
  to: TicketState,
  who: { agent: string; reporterId: string; assigneeId: string | null },
): readonly string[] {
  const facts = { state: from, reporterId: who.reporterId, assigneeId: who.assigneeId, hasResolution: true }
  const actor = { id: who.agent, roles: AGENT_ROLES, canRead: true }
  const decision = decide(WORKFLOW, { kind: 'move', to, actor }, facts)
  if (!decision.allowed) throw new Error(`${from} → ${to}: ${decision.refusals.map(({ code }) => code).join(', ')}`)
  return decision.grantedBy
}

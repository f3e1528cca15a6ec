import { isClosed } from '@guichet/domain/tickets/workflow'
import { rankAbove } from '@guichet/domain/tickets/rank'
import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed, withCurrent } from '@guichet/plugin-kit/server'
import { setSeen } from '../seen/repository.ts'
import { ticketNow } from '../tickets/change.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import { destinationsOf } from './destinations.ts'
import { relocationEvents } from './events.ts'
import { insertForward, takeFormerNumber } from './forward-repository.ts'
import { planOf, type Plan } from './plan.ts'
import { refusalOf } from './refusal.ts'
import {
  dropDependencies,
  dropSplits,
  filesOf,
  giveNumber,
  keepWatchers,
  lockTrackers,
  moveRow,
  type Locked,
} from './repository.ts'
import { setKept } from './kept-repository.ts'
import { clearValues, putFiles, putValues } from './values-repository.ts'

interface Asked {
  readonly number: number
  readonly ifMatch: number
  readonly to: string
}

type Relocated = {
  readonly status: 200
  readonly body: { tracker: { id: string; name: string }; number: number; key: string; version: number }
} & AnswerHeaders

/** How often a plan is made anew whose trackers were changed meanwhile. */
const ATTEMPTS = 3
const CHANGED = 'server.unavailable'

/** Moves a ticket to another tracker, with all that hangs on it (docs/adr/0016-moving-tickets.md). */
export async function relocateTicket(caller: Caller, asked: Asked): Promise<Outcome<Relocated>> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptRelocation(caller, asked)
    if (outcome.ok || outcome.error.code !== CHANGED || attempt === ATTEMPTS) return outcome
  }
}

async function attemptRelocation(caller: Caller, { number, ifMatch, to }: Asked): Promise<Outcome<Relocated>> {
  const [ticket, destinations] = await Promise.all([ticketFor(caller, number), destinationsOf(caller)])
  const there = destinations.find(({ activity }) => activity.id === to)
  const plan = ticket && there ? await planOf(caller, there, ticket) : null
  const outcome = await caller.host.change<Relocated>(caller, async (tx) => {
    if (ticket === null) return failure('tracker.ticket.not_found')
    if (plan === null) return failure('tracker.relocation.no_destination')
    if (ticket.version !== ifMatch) return failure('version.mismatch')
    const refusal = refusalOf(plan)
    if (refusal !== null) return refusal
    return carryOut(tx, caller, ticket, plan)
  })
  return withCurrent(outcome, () => ticketNow(caller, number, ifMatch))
}

async function carryOut(tx: Tx, caller: Caller, ticket: Ticket, plan: Plan) {
  const { there, carried, watchers } = plan
  const trackerId = caller.activity.id
  const toTrackerId = there.activity.id
  const trackers = await lockTrackers(tx, [trackerId, toTrackerId])
  const [from, to] = [trackers.get(trackerId), trackers.get(toTrackerId)]
  if (from === undefined || to === undefined || !isAsPlanned(plan, from, to)) return failure(CHANGED)

  const here = { trackerId, ticketId: ticket.id }
  const anew = { trackerId: toTrackerId, ticketId: ticket.id }
  const dependencies = await dropDependencies(tx, here)
  await dropSplits(tx, here)
  await clearValues(tx, here)
  const pruned = await keepWatchers(tx, here, watchers.staying)
  const number = (await takeFormerNumber(tx, anew)) ?? to.nextNumber
  const after = arrived(caller, ticket, plan, to, number)
  if (!(await moveRow(tx, here, ticket.version, { ...after, toTrackerId }))) return failure('version.mismatch')
  await giveNumber(tx, toTrackerId, {
    nextNumber: Math.max(to.nextNumber, number + 1),
    topRank: after.rank ?? to.topRank,
  })
  await insertForward(tx, { ...here, number: ticket.number, toTrackerId })
  await putFiles(tx, anew, carried)
  await putValues(tx, anew, carried)
  await setKept(
    tx,
    anew,
    carried.flatMap(({ value, into }) => (into === null ? [value] : [])),
  )
  await caller.host.files.move(tx, { from: trackerId, to: toTrackerId }, await filesOf(tx, anew))
  const about = (of: number) => `ticket.${of}`
  await caller.host.drafts.move(
    tx,
    { activityId: trackerId, about: about(ticket.number) },
    { activityId: toTrackerId, about: about(number) },
  )
  await setSeen(tx, toTrackerId, after, { userId: caller.actor.id, at: after.updatedAt })

  const { activity } = there
  const body = {
    tracker: { id: activity.id, name: activity.name },
    number,
    key: `${to.prefix}-${number}`,
    version: after.version,
  }
  const location = `/api/v1/trackers/${activity.id}/tickets/${number}`
  const events = relocationEvents(caller, plan, ticket, after, { watchers: pruned, dependencies })
  return changed(answer(200, body, { location }), ...events)
}

const isAsPlanned = ({ from, to }: Plan, lockedFrom: Locked, lockedTo: Locked) =>
  lockedFrom.workflowVersion === from.workflow.version &&
  lockedFrom.formVersion === from.form.version &&
  lockedTo.workflowVersion === to.tracker.workflow.version &&
  lockedTo.formVersion === to.form.version

/** The ticket as it will be there: on top of that stack, while it is open there. */
function arrived({ host }: Caller, ticket: Ticket, { decision, assigneeId, to }: Plan, locked: Locked, number: number) {
  const state = decision.allowed ? decision.to : ticket.state
  const closed = isClosed(to.tracker.workflow, state)
  const now = host.now()
  return {
    ...ticket,
    number,
    state,
    assigneeId,
    closed,
    closedAt: closed ? (ticket.closedAt ?? now) : null,
    stateChangedAt: state === ticket.state ? ticket.stateChangedAt : now,
    rank: closed ? null : rankAbove(locked.topRank),
    updatedAt: now,
    version: ticket.version + 1,
  }
}

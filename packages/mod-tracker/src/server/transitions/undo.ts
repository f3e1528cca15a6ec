import { decide, type Facts, type LastMove, type Refusal } from '@guichet/domain/tickets/decide'
import { isTicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { OpenDependency } from '../dependencies/repository.ts'
import { named } from '../dependencies/waits-for.ts'
import { untoldTo } from '../history/untold.ts'
import { namePerson } from '../people.ts'
import { changeTicket } from '../tickets/change.ts'
import type { TicketAnswer } from '../tickets/present.ts'
import { ticketWithRules } from '../tickets/read.ts'
import type { Ticket } from '../tickets/repository.ts'
import { readerOf, type Caller } from '../caller.ts'
import { factsOf } from './facts.ts'
import { presentRefusal } from './present.ts'
import { moveBy } from './write-state.ts'

interface Asked {
  readonly number: number
  readonly ifMatch: number
}

const REFUSED = 'tracker.ticket.undo_refused'

/** How far back the last move is looked for, to say what came after it. */
const LOOKED_AT = 10

/** Takes back one's own last move, if domain lets it be: the inverse move, told by an event of its own. */
export async function undoMove(caller: Caller, { number, ifMatch }: Asked): Promise<Outcome<TicketAnswer>> {
  const { host, actor } = caller
  const { ticket, workflow } = await ticketWithRules(caller, number)
  const events = ticket === null ? [] : await lastEvents(caller, ticket)
  const isUntold = await untoldTo(caller, events)
  const now = host.now().getTime()
  const request = { kind: 'undo', actor: readerOf(caller), now } as const
  let refusals: readonly Refusal[] = []
  let waiting: readonly OpenDependency[] = []
  const outcome = await changeTicket(caller, { ticket, number, ifMatch }, async (tx, it) => {
    const decideBy = (rules: Workflow, waiting: readonly OpenDependency[]) =>
      decide(rules, request, { ...factsOf(it, waiting), ...lastOf(it, events, isUntold) })
    const formerRank = rankBefore(events.at(-1))
    const moved = await moveBy(tx, caller, it, { workflow: workflow!, decideBy, cause: 'undone', formerRank })
    if ('changed' in moved) return { ok: true, value: moved }
    refusals = moved.refusal.refusals
    waiting = moved.waiting
    return failure(REFUSED)
  })
  if (outcome.ok || outcome.error.code !== REFUSED) return outcome
  const others = refusals.map((refusal) => ('by' in refusal && refusal.by !== actor.id ? refusal.by : null))
  const names = await host.people.names(others.filter((id) => id !== null))
  const shown = refusals.map((refusal, i) => {
    const other = others[i] ?? null
    return presentRefusal(refusal, other === null ? [] : [namePerson(other, names)], named(waiting))
  })
  return failure(REFUSED, { refusals: shown })
}

/** Oldest first; the last one made the version that was read, unless the ticket has changed again. */
function lastEvents({ host }: Caller, { id, version }: Ticket): Promise<LoggedEvent[]> {
  return host.events.of(id, { after: Math.max(0, version - LOOKED_AT), limit: LOOKED_AT })
}

/** A move that somebody chose, and who changed the ticket last, where that is told. Opening by being seen, taking a move back and an import are none. */
function lastOf(
  { version }: Ticket,
  events: readonly LoggedEvent[],
  isUntold: (event: LoggedEvent) => boolean,
): Pick<Facts, 'lastMove' | 'lastChangeBy'> {
  const known = events.filter(({ subjectVersion }) => (subjectVersion ?? 0) <= version)
  const last = known.at(-1)
  const lastChangeBy = last === undefined || isUntold(last) ? null : last.actorId
  const event = known.findLast(({ changes }) => changes['state'] !== undefined)
  const move = event && moveOf(event, version)
  return { lastMove: move ?? null, lastChangeBy }
}

function moveOf({ cause, origin, actorId, changes, occurredAt, subjectVersion }: LoggedEvent, version: number) {
  const [from, to] = changes['state'] ?? []
  if (cause !== null || origin !== 'live' || actorId === null || !isTicketState(from) || !isTicketState(to)) return null
  const versionIsCurrent = subjectVersion === version
  return { by: actorId, from, to, at: occurredAt.getTime(), versionIsCurrent } satisfies LastMove
}

function rankBefore(event: LoggedEvent | undefined): string | null {
  const [rank] = event?.changes['rank'] ?? []
  return typeof rank === 'string' ? rank : null
}

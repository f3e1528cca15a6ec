import { decide } from '@guichet/domain/tickets/decide'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { presentTicket } from '../tickets/present.ts'
import { ticketWithRules } from '../tickets/read.ts'
import { toldOf } from '../tickets/told.ts'
import { factsOf } from '../transitions/facts.ts'
import { moveBy } from '../transitions/write-state.ts'
import { readerOf, type Caller } from '../caller.ts'
import { setSeen } from './repository.ts'

interface Seen {
  readonly number: number
  /** The version that was shown. */
  readonly version: number
}

/**
 * Somebody says that they have seen a ticket. That is theirs alone and no event, unless it opens the ticket (domain.md, Automatic
 * transitions): only the very version that was seen opens, so that a colleague's change that came between is left as it is.
 */
export async function seeTicket(caller: Caller, { number, version }: Seen) {
  const { ticket, workflow } = await ticketWithRules(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const decideBy = (rules: Workflow) =>
    decide(rules, { kind: 'open-on-view', actor: readerOf(caller) }, factsOf(ticket))
  const mayOpen = ticket.version === version && decideBy(workflow!).allowed
  if (!mayOpen && !ticket.unread) return answer(200, { opened: null })

  const { host, activity, actor } = caller
  const told = await toldOf(caller, ticket)
  return host.change(caller, async (tx) => {
    const moved = mayOpen ? await moveBy(tx, caller, ticket, { workflow: workflow!, decideBy, cause: 'viewed' }) : null
    const { changed: opened, events } = moved !== null && 'changed' in moved ? moved : { changed: null, events: [] }
    if (opened === null) {
      // Nobody has seen what has not been written yet, whatever they say.
      const seen = { id: ticket.id, version: Math.min(version, ticket.version) }
      await setSeen(tx, activity.id, seen, { userId: actor.id, at: host.now() })
    }
    const body = { opened: opened && presentTicket({ ...opened, unread: false }, told) }
    return changed(answer(200, body), ...events)
  })
}

import { decide } from '@guichet/domain/tickets/decide'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { OpenDependency } from '../dependencies/repository.ts'
import { attachmentChanges, attachTo } from '../tickets/attach.ts'
import { changeTicket, type Changed } from '../tickets/change.ts'
import type { TicketAnswer } from '../tickets/present.ts'
import { ticketWithRules } from '../tickets/read.ts'
import { readerOf, type Caller } from '../caller.ts'
import { explainer } from './explain.ts'
import { factsOf } from './facts.ts'
import { moveBy, type Refused } from './write-state.ts'

interface Asked {
  readonly number: number
  readonly ifMatch: number
  readonly to: TicketState
  /** What settled the matter; left out or blank: what there is. */
  readonly resolution?: string | undefined
  /** Of it; left out: those there are. */
  readonly resolutionAttachments?: readonly string[] | undefined
}

const REFUSED = 'tracker.ticket.move_refused'

/** Moves a ticket, if the workflow in force lets this person; else nothing is written, and the answer says why not and who could. */
export async function moveTicket(
  caller: Caller,
  { number, ifMatch, to, resolution, resolutionAttachments }: Asked,
): Promise<Outcome<TicketAnswer>> {
  const { ticket, workflow } = await ticketWithRules(caller, number)
  const words = resolution?.trim() ? { resolution } : {}
  const decideBy = (rules: Workflow, waiting: readonly OpenDependency[]) =>
    decide(rules, { kind: 'move', to, actor: readerOf(caller) }, factsOf({ ...ticket!, ...words }, waiting))
  let refused = null as Refused | null
  const outcome = await changeTicket(
    caller,
    { ticket, number, ifMatch, texts: Object.values(words) },
    async (tx, it) => {
      const moved = await moveBy(tx, caller, it, { workflow: workflow!, decideBy, ...words })
      if ('changed' in moved) return withFiles(tx, caller, moved, { resolutionAttachments })
      refused = moved
      return failure(REFUSED)
    },
  )
  if (outcome.ok || outcome.error.code !== REFUSED || refused === null) return outcome
  // Whom to name is looked up outside the transaction.
  const { refusals } = await explainer(caller, refused, ticket!)(to, refused.refusal)
  return failure(REFUSED, { from: ticket!.state, to, refusals })
}

/** And the files of what settled it, told by the same event. */
async function withFiles(
  tx: Tx,
  caller: Caller,
  { changed, events }: Changed,
  wanted: Pick<Asked, 'resolutionAttachments'>,
): Promise<Outcome<Changed>> {
  if (changed === null) return { ok: true, value: { changed, events } }
  const attached = await attachTo(tx, caller, changed, wanted)
  if (!attached.ok) return attached
  const files = attachmentChanges(changed, attached.value)
  const told = events.map((event) => ({ ...event, changes: { ...event.changes, ...files } }))
  return { ok: true, value: { changed: attached.value, events: told } }
}

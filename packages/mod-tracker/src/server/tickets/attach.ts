import type { Changes } from '@guichet/plugin-kit/event'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { attachmentChange, attachmentsDiffer, setAttachments } from '../attachments/attach.ts'
import type { TicketAttachment } from '../attachments/rows.ts'
import type { Caller } from '../caller.ts'
import type { Ticket } from './repository.ts'

/** What there is to be on a ticket: of its description, and of its resolution. */
interface Wanted {
  readonly attachments?: readonly string[] | undefined
  readonly resolutionAttachments?: readonly string[] | undefined
}

/** The fields of `Wanted`, which events name, with what each is of. */
const FIELDS = [
  ['attachments', 'description'],
  ['resolutionAttachments', 'resolution'],
] as const

const of = ({ attachments }: Ticket, kind: TicketAttachment['kind']) => attachments.filter((each) => each.kind === kind)

/** Whether a ticket is to have other files than it has. */
export function attachmentsChange(ticket: Ticket, wanted: Wanted): boolean {
  return FIELDS.some(([field, kind]) => attachmentsDiffer({ now: of(ticket, kind), wanted: wanted[field] }))
}

/** The ticket with the files it is to have. */
export async function attachTo(tx: Tx, caller: Caller, ticket: Ticket, wanted: Wanted): Promise<Outcome<Ticket>> {
  const attachments: TicketAttachment[] = []
  for (const [field, kind] of FIELDS) {
    const owner = { ticketId: ticket.id, kind, id: ticket.id }
    const set = await setAttachments(tx, caller, owner, { now: of(ticket, kind), wanted: wanted[field] })
    if (!set.ok) return set
    attachments.push(...set.value.map((each) => ({ ...each, kind })))
  }
  return { ok: true, value: { ...ticket, attachments } }
}

/** What an event tells of that. */
export function attachmentChanges(before: Ticket, after: Ticket): Changes {
  const changed = FIELDS.filter(([, kind]) =>
    attachmentsDiffer({ now: of(before, kind), wanted: of(after, kind).map(({ id }) => id) }),
  )
  return Object.fromEntries(
    changed.map(([field, kind]) => [field, attachmentChange(of(before, kind), of(after, kind))]),
  )
}

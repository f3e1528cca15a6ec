import { canEditDescription, canEditResolution, relationTo } from '@guichet/domain/tickets/permissions'
import type { Values } from '@guichet/domain/tickets/elements/field'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { ticketEdit } from '../../contract/tickets.ts'
import { mentionsOf } from '../mentions/texts.ts'
import type { FormField } from '../elements/form/form.ts'
import { arePrivate } from '../elements/values/events.ts'
import { setFiles } from '../elements/values/files.ts'
import { NO_REFILLING, refillingOf } from '../elements/values/refill.ts'
import { rowsOfValues } from '../elements/values/read.ts'
import { writeValues } from '../elements/values/repository.ts'
import type { Caller } from '../caller.ts'
import { attachmentChanges, attachmentsChange, attachTo } from './attach.ts'
import { changeTicket } from './change.ts'
import { settingTexts, updateTicket, type Texts } from './change-repository.ts'
import { ticketEvent } from './events.ts'
import type { TicketAnswer } from './present.ts'
import { ticketFor } from './read.ts'
import type { Ticket } from './repository.ts'

interface Edit {
  readonly number: number
  readonly ifMatch: number
  readonly edit: BodyOf<{ body: typeof ticketEdit }>
}

/** Changes what is written of a ticket and attached to it, never its state. A text that is the same as it was is no change of it. */
export async function editTicket(caller: Caller, { number, ifMatch, edit }: Edit): Promise<Outcome<TicketAnswer>> {
  const ticket = await ticketFor(caller, number)
  const texts = [edit.description, edit.resolution].filter((text) => typeof text === 'string')
  const refilling = ticket && edit.elements ? await refillingOf(caller, ticket, edit.elements) : NO_REFILLING
  const { fields, people } = refilling
  const coming = { texts, people, ...(fields !== null && { fields }) }
  return changeTicket(caller, { ticket, number, ifMatch, ...coming }, async (tx, ticket) => {
    if (!mayEdit(caller, ticket, edit)) return failure('tracker.ticket.edit_denied')
    const refilled = refilling.outcome
    if (!refilled.ok) return refilled
    const texts = differing(ticket, edit)
    const { changes: filled, before, after } = refilled.value
    const isSame =
      Object.keys(texts).length === 0 && !attachmentsChange(ticket, edit) && Object.keys(filled).length === 0
    if (isSame) return { ok: true, value: { changed: ticket, events: [] } }
    const at = caller.host.now()
    const by = caller.actor.id
    const set = settingTexts(texts)
    const quiet = set === null && !attachmentsChange(ticket, edit) && arePrivate(filled, fields ?? [])
    const written = await updateTicket(tx, caller.activity.id, ticket, { set, updatedAt: at, quiet, by })
    if (!written) return { ok: true, value: { changed: null, events: [] } }
    const attached = await attachTo(tx, caller, ticket, edit)
    if (!attached.ok) return attached
    const values = fields === null ? null : await writeFields(tx, caller, fields, { ticket, before, after })
    if (values?.ok === false) return values
    const changed: Ticket = {
      ...attached.value,
      ...texts,
      ...(values && { values: values.value }),
      updatedAt: quiet ? ticket.updatedAt : at,
      version: ticket.version + 1,
    }
    const changes = {
      ...Object.fromEntries(Object.keys(texts).map((field) => [field, null])),
      ...attachmentChanges(ticket, changed),
      ...(texts.description !== undefined && mentionsOf(ticket.description, texts.description)),
      ...filled,
    }
    const event = ticketEvent(caller, { ...changed, updatedAt: at }, { type: 'tracker.ticket.edited', changes })
    return { ok: true, value: { changed, events: [event] } }
  })
}

interface Written {
  readonly ticket: Ticket
  readonly before: Values
  readonly after: Values
}

/** With their files; answers with all that there is then. */
async function writeFields(
  tx: Tx,
  caller: Caller,
  fields: readonly FormField[],
  { ticket, before, after }: Written,
): Promise<Outcome<Ticket['values']>> {
  const files = await setFiles(tx, caller, fields, { ticket, before, after })
  if (!files.ok) return files
  const written = { trackerId: caller.activity.id, ticketId: ticket.id, by: caller.actor.id }
  await writeValues(tx, written, fields, { before, after })
  return { ok: true, value: rowsOfValues(after, fields, files.value) }
}

/** Asked for everything that is sent, changed or not: what somebody may do does not tell them what is there. */
function mayEdit({ actor, can }: Caller, ticket: Ticket, edit: Edit['edit']): boolean {
  const describes = [edit.summary, edit.description, edit.attachments].some((field) => field !== undefined)
  const settles = [edit.resolution, edit.resolutionAttachments].some((field) => field !== undefined)
  return (
    (!describes || canEditDescription(can, relationTo(actor.id, ticket), ticket.closed)) &&
    (!settles || canEditResolution(can))
  )
}

function differing(ticket: Ticket, { summary, description, resolution }: Edit['edit']): Partial<Texts> {
  const settled = resolution?.trim() ? resolution : null
  return {
    ...(summary !== undefined && summary !== ticket.summary && { summary }),
    ...(description !== undefined && description !== ticket.description && { description }),
    ...(resolution !== undefined && settled !== ticket.resolution && { resolution: settled }),
  }
}

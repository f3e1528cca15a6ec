import type { Values } from '@guichet/domain/tickets/elements/field'
import { unmentioned } from '@guichet/domain/tickets/mentions'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { newVisit } from '../../contract/visits.ts'
import { valueChanges } from '../elements/values/events.ts'
import { fillingOf, received } from '../elements/values/fill.ts'
import { writeValues } from '../elements/values/repository.ts'
import { created, defaultAssigneeOf, post } from '../tickets/create.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { waitForReport } from './limits.ts'
import { hashOf, networkHash, secretOf } from './link.ts'
import { insertVisitor } from './repository.ts'
import { workRefused } from './work.ts'

type NewVisit = BodyOf<{ body: typeof newVisit }>

const NOTHING: Values = new Map()

/** A ticket of somebody without an account: as any other, of the visitor, who names nobody and watches nothing. */
export async function reportAsVisitor(caller: Caller, { proof, name, email, ...input }: NewVisit, network: string) {
  const { host } = caller
  const tracker = await trackerInForce(caller)
  const assigneeId = await defaultAssigneeOf(caller, tracker)
  const filling = await fillingOf(caller, tracker.formVersion, input.elements)
  const trackerId = tracker.id
  const hash = networkHash(host, trackerId, network)
  const outcome = await host.change(caller, async (tx) => {
    await lockStack(tx, trackerId)
    const now = host.now()
    const { visitorsPerHour: perHour, visitorsPerDay: perDay } = tracker
    const retryAfter = await waitForReport(tx, { trackerId, network: hash, perHour, perDay, now })
    if (retryAfter > 0) return failure('rate.limited', { retryAfter })
    if (!filling.ok) return filling
    const refused = await workRefused(tx, caller, proof)
    if (refused !== null) return refused
    const { summary, description } = input
    const told = { summary, description: unmentioned(description) }
    const ticket = await post(tx, caller, { tracker, assigneeId, input: told, reporterId: VISITOR_ID })
    const filled = await received(tx, caller, filling.value, ticket.formVersion)
    if (!filled.ok) return filled
    const { form, values } = filled.value
    const written = { trackerId, ticketId: ticket.id, by: VISITOR_ID }
    await writeValues(tx, written, form.fields, { before: NOTHING, after: values })
    const secretHash = hashOf(secretOf(host, ticket.id))
    await insertVisitor(tx, { trackerId, ticketId: ticket.id, name, email, reportedAt: now, network: hash, secretHash })
    const body = { ticket: ticket.id, key: `${tracker.prefix}-${ticket.number}`, thanks: tracker.thanksMessage }
    return changed(answer(201, body), created(caller, ticket, tracker, valueChanges(NOTHING, values, form.fields)))
  })
  if (!outcome.ok) return outcome
  // Not kept with the answer: it is made again for who sends the same again.
  const { ticket, ...receipt } = outcome.value.body
  return answer(201, { ...receipt, secret: secretOf(host, ticket) })
}

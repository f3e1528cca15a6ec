import { askedOf } from '@guichet/domain/tickets/elements/fill-in'
import type { TicketLibrary } from '../../contract/ticket-points.ts'
import { askedForm, editsPrivate, formInForce } from '../elements/form/form.ts'
import { readableBy } from '../access.ts'
import { callerAs, type Caller } from '../caller.ts'
import { findTicket, findNamed } from './repository.ts'

/** What trackers offer to the plugins that rest on them. */
export const library: TicketLibrary = {
  async solved({ host, activity, actorId, can }, number) {
    const ticket = await findTicket(host.db, readableFor({ activity, can }, actorId), number, actorId)
    if (ticket === null) return null
    const { id, prefix, summary, resolution, closed, state } = ticket
    const solution = (closed || state === 'RESOLVED') && resolution?.trim() ? resolution : null
    return { id, tracker: activity.id, number, key: `${prefix}-${number}`, summary, solution }
  },

  async named(host, userId, { tracker, id }) {
    const activity = await host.activities.find(tracker)
    if (activity?.component !== 'mod_tracker') return null
    const row = await findNamed(host.db, readableFor(await callerAs(host, activity, userId), userId), id)
    return row && { id, tracker, number: row.number, key: `${row.prefix}-${row.number}`, summary: row.summary }
  },

  async asked({ host, activity, can }, code) {
    const form = await askedForm({ host }, await formInForce(host.db, activity.id))
    return askedOf(form.fields, editsPrivate({ can })).find((field) => field.code === code) ?? null
  },
}

const readableFor = ({ activity, can }: Pick<Caller, 'activity' | 'can'>, userId: string) =>
  readableBy({ activity, can, actor: { id: userId, via: 'session' } })

import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import { renderNamed } from '../mentions/texts.ts'
import type { Names } from '../people.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { endOf, hashOf, stateOf } from './link.ts'
import { findFollowed, listSaid, type Followed, type Said } from './repository.ts'

/** So much of what was said is shown. */
const MOST = 100
/** People who are named in a text are not, to who has no account. */
const NOBODY: Names = new Map()

/** A ticket whose link is good. */
export function linked(found: Followed | null, now: Date): Outcome<Followed> {
  if (found === null) return failure('tracker.visit.not_found')
  return stateOf(found, now) === 'open' ? { ok: true, value: found } : failure('tracker.visit.over')
}

/** What one may see of the ticket of one's link: what was said for all to read, and by whom only whether it was oneself. */
export async function followTicket(caller: Caller, secret: string) {
  const { host, activity } = caller
  const found = linked(await findFollowed(host.db, activity.id, hashOf(secret)), host.now())
  if (!found.ok) return found
  const ticket = found.value
  const [{ commentsEnabled }, said] = await Promise.all([
    trackerInForce(caller),
    listSaid(host.db, activity.id, ticket.id, MOST),
  ])
  const { key, summary, state, closed, description, resolution, reportedAt } = ticket
  const html = (text: string) => renderNamed(host, text, NOBODY)
  return answer(200, {
    key,
    summary,
    state,
    closed,
    reportedAt: reportedAt.toISOString(),
    html: { description: await html(description), resolution: resolution === null ? null : await html(resolution) },
    said: await Promise.all(said.map((one) => presentSaid(caller, one))),
    mayAnswer: commentsEnabled,
    endsAt: endOf(ticket)?.toISOString() ?? null,
  })
}

export async function presentSaid({ host }: Pick<Caller, 'host'>, { id, authorId, body, createdAt }: Said) {
  return {
    id,
    mine: authorId === VISITOR_ID,
    html: await renderNamed(host, body, NOBODY),
    at: createdAt.toISOString(),
  }
}

import { failure } from '@guichet/plugin-kit/failure'
import type { Actor, Cause, Host } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { outranks } from '../assignments/rank.ts'
import { sessionOf } from '../auth/authenticate.ts'
import { endSession, endSessionsOf, isSessionOf, type EndReason } from '../auth/session-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { findUser } from '../users/repository.ts'
import { presentSession } from './present.ts'
import { listSessions } from './repository.ts'

export async function viewOwn({ db, now }: Host, actor: Actor) {
  const rows = await listSessions(db, actor.id, now())
  return answer(200, { items: rows.map((row) => presentSession(row, sessionOf(actor))) })
}

export async function endOwn({ host, siteId }: CoreDeps, cause: Cause, id: string) {
  return host.change(cause, async (tx) => {
    if (!(await isSessionOf(tx, { id, userId: cause.actor.id }))) return failure('not_found')
    const ended = await endSession(tx, id, 'ended-by-owner', host.now())
    const event = { type: 'core.session.ended', contextId: siteId, subjectId: id, cause: 'ended-by-owner', changes: {} }
    return changed(answer(204, null), ...(ended ? [event] : []))
  })
}

export function endOthers(deps: CoreDeps, cause: Cause) {
  return endOf(deps, cause, { userId: cause.actor.id, reason: 'ended-by-owner', except: sessionOf(cause.actor) })
}

export async function viewSessionsOf({ db, now }: Host, actor: Actor, userId: string) {
  if ((await findUser(db, userId)) === null) return failure('not_found')
  const rows = await listSessions(db, userId, now())
  return answer(200, { items: rows.map((row) => presentSession(row, sessionOf(actor))) })
}

export function endSessionsFor(deps: CoreDeps, cause: Cause, userId: string) {
  return endOf(deps, cause, { userId, reason: 'ended-by-admin', except: null })
}

interface Ending {
  readonly userId: string
  readonly reason: EndReason
  readonly except: string | null
}

/** One event for all of them: whose they were is what the log has to tell. */
async function endOf({ host, siteId }: CoreDeps, cause: Cause, { userId, reason, except }: Ending) {
  return host.change(cause, async (tx) => {
    if ((await findUser(tx, userId)) === null) return failure('not_found')
    if (userId !== cause.actor.id && (await outranks(tx, { userId, actorId: cause.actor.id, siteId })))
      return failure('core.role.above_yours')
    const ended = await endSessionsOf(tx, userId, reason, host.now(), except)
    const event = {
      type: 'core.user.sessions_ended',
      contextId: siteId,
      subjectId: userId,
      cause: reason,
      changes: { sessions: [ended, 0] },
    } as const
    return changed(answer(204, null), ...(ended > 0 ? [event] : []))
  })
}

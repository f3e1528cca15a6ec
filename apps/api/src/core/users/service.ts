import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answerPage, pageOf, personCursor, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import type { z } from 'zod'
import { checkNewPassword } from '../auth/password-rules.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { CoreDeps } from '../deps.ts'
import { refusingDuplicates } from '../outcomes.ts'
import { outranks } from '../assignments/rank.ts'
import type { newUser, userChanges } from './contract.ts'
import { differences, eventChanges } from './differences.ts'
import { DUPLICATES } from './duplicates.ts'
import { presentUser, presentUserItem } from './present.ts'
import { knownTo } from './known.ts'
import { createUser, findKnownUser, findUser, listUsers, updateUser, type UserFilter } from './repository.ts'

export async function listPeople(deps: CoreDeps, actorId: string, query: PageQuery & UserFilter) {
  const within = await knownTo(deps, actorId)
  if (!within.ok) return within
  const after = readCursor(query.cursor, personCursor)
  if (!after.ok) return after
  const { matching, state, origin } = query
  const rows = await listUsers(deps.host.db, {
    within: within.value,
    matching,
    state,
    origin,
    after: after.value,
    take: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.familyName, row.givenName, row.id])
  return answerPage(page, presentUserItem)
}

export async function viewUser(deps: CoreDeps, actorId: string, id: string) {
  const within = await knownTo(deps, actorId)
  // Who may look nobody up finds nobody.
  if (!within.ok) return failure('not_found')
  const user = await findKnownUser(deps.host.db, id, within.value)
  return user === null ? failure('not_found') : answer(200, presentUser(user), { version: user.version })
}

export async function addUser(
  { host, siteId }: CoreDeps,
  cause: Cause,
  { password, ...profile }: z.output<typeof newUser>,
) {
  const sound = password === null ? null : await checkNewPassword(host, password, profile)
  if (sound?.ok === false) return sound
  const passwordHash = password === null ? null : await hashPassword(password)
  return refusingDuplicates(DUPLICATES, () =>
    host.change(cause, async (tx) => {
      const now = host.now()
      const user = await createUser(tx, { id: host.newId(), ...profile, passwordHash, createdAt: now, updatedAt: now })
      const event = {
        type: 'core.user.created',
        contextId: siteId,
        subjectId: user.id,
        subjectVersion: user.version,
        changes: {},
      }
      return changed(
        answer(201, presentUser(user), { version: user.version, location: `/api/v1/users/${user.id}` }),
        event,
      )
    }),
  )
}

interface Update {
  readonly id: string
  readonly version: number
  readonly changes: z.output<typeof userChanges>
}

export async function changeUser({ host, siteId }: CoreDeps, cause: Cause, { id, version, changes }: Update) {
  return refusingDuplicates(DUPLICATES, () =>
    host.change(cause, async (tx) => {
      const before = await findUser(tx, id)
      if (before === null) return failure('not_found')
      if (await outranks(tx, { userId: id, actorId: cause.actor.id, siteId })) return failure('core.role.above_yours')
      const different = differences(before, changes)
      if (before.version !== version) return mismatch(presentUser(before))
      if (Object.keys(different).length === 0) return changed(answer(200, presentUser(before), { version }))
      const after = await updateUser(tx, { id, version }, different, host.now())
      if (after === null) return mismatch(presentUser((await findUser(tx, id)) ?? before))
      const event = {
        type: 'core.user.updated',
        contextId: siteId,
        subjectId: id,
        subjectVersion: after.version,
        changes: eventChanges(before, different),
      }
      return changed(answer(200, presentUser(after), { version: after.version }), event)
    }),
  )
}

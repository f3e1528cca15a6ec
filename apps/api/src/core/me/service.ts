import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import type { User } from '@guichet/db/client'
import { presentMe } from '../auth/present.ts'
import type { CoreDeps } from '../deps.ts'
import { differences, eventChanges } from '../users/differences.ts'
import { findUser, updateUser } from '../users/repository.ts'

interface Preferences {
  readonly version: number
  readonly changes: Partial<Pick<User, 'language' | 'theme'>>
}

export async function changePreferences({ host, siteId }: CoreDeps, cause: Cause, { version, changes }: Preferences) {
  const { id } = cause.actor
  return host.change(cause, async (tx) => {
    const before = await findUser(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(presentMe(before))
    const different = differences(before, changes)
    if (Object.keys(different).length === 0) return changed(answer(200, presentMe(before), { version }))
    const after = await updateUser(tx, { id, version }, different, host.now())
    if (after === null) return mismatch(presentMe((await findUser(tx, id)) ?? before))
    const event = {
      type: 'core.user.updated',
      contextId: siteId,
      subjectId: id,
      subjectVersion: after.version,
      changes: eventChanges(before, different),
    }
    return changed(answer(200, presentMe(after), { version: after.version }), event)
  })
}

import type { Tx } from '@guichet/db/connect'
import type { Member } from '@guichet/lti/services/names-roles/member'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'
import { freeEmails } from '../../launches/account.ts'
import { namesOf } from '../../launches/names.ts'
import { emailOf, personAfter, type SaidPerson } from '../../launches/said.ts'
import { differences, eventChanges } from '../../users/differences.ts'
import { updateUser } from '../../users/repository.ts'
import { ORIGIN } from '../launch/person.ts'

interface Writing {
  readonly tx: Tx
  readonly host: Host
  readonly siteId: string
}

/** Accounts for those who are new, by what the platform calls them; a name that it withholds is made up, as for a launch. */
export async function welcome(
  { tx, host, siteId }: Writing,
  issuer: string,
  members: readonly Member[],
  known: Map<string, string>,
): Promise<NewEvent[]> {
  const at = host.now()
  const fresh = members.filter(({ userId }) => !known.has(userId)).map((member) => ({ member, id: host.newId() }))
  if (fresh.length === 0) return []
  const free = await freeEmails(tx, members.map(emailOf))
  await tx.user.createMany({
    data: fresh.map(({ member, id }) => ({
      id,
      username: `${ORIGIN}-${id}`,
      // Of two who are said to have the same one, the first has it.
      email: free.delete(emailOf(member)) ? emailOf(member) : null,
      ...namesOf(member, id.slice(-6).toUpperCase()),
      origin: ORIGIN,
      createdAt: at,
      updatedAt: at,
    })),
  })
  await tx.ltiIdentity.createMany({
    data: fresh.map(({ member, id }) => ({ issuer, subject: member.userId, userId: id, createdAt: at })),
  })
  for (const { member, id } of fresh) known.set(member.userId, id)
  return fresh.map(({ id }) => ({
    type: 'core.user.created',
    contextId: siteId,
    subjectId: id,
    subjectVersion: 1,
    changes: {},
  }))
}

/** Of whoever has not come yet, only lists tell: what they say now holds. Whoever has come is as their own launches say. */
export async function updateListed(
  { tx, host, siteId }: Writing,
  members: readonly Member[],
  known: ReadonlyMap<string, string>,
): Promise<NewEvent[]> {
  const saidOf = new Map(
    members.map((member): [string | undefined, SaidPerson] => [known.get(member.userId), { ...member, locale: null }]),
  )
  const ids = [...known.values()]
  const listed = await tx.user.findMany({ where: { id: { in: ids }, origin: ORIGIN, lastSignInAt: null } })
  const free = await freeEmails(
    tx,
    listed.map(({ id }) => emailOf(saidOf.get(id)!)),
  )
  const events: NewEvent[] = []
  for (const user of listed) {
    const said = saidOf.get(user.id)!
    const different = differences(user, personAfter(said, user, free.delete(emailOf(said))))
    const after = Object.keys(different).length === 0 ? null : await updateUser(tx, user, different, host.now())
    if (after === null) continue
    const changes = eventChanges(user, different)
    events.push({
      type: 'core.user.updated',
      contextId: siteId,
      subjectId: user.id,
      subjectVersion: after.version,
      changes,
    })
  }
  return events
}

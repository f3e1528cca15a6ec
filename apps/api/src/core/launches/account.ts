import type { Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { CoreDeps } from '../deps.ts'
import { differences, eventChanges } from '../users/differences.ts'
import { createUser, findUser, updateUser } from '../users/repository.ts'
import { namesOf } from './names.ts'
import { emailOf, languageOf, personAfter, type SaidPerson } from './said.ts'

type Making = Pick<CoreDeps, 'host' | 'siteId'> & { readonly tx: Tx }

/** An account for somebody who was never here, kept by `origin`; its id. */
export async function makeAccount(
  { host, siteId, tx }: Making,
  said: SaidPerson,
  origin: string,
  events: NewEvent[],
): Promise<string> {
  const [id, at] = [host.newId(), host.now()]
  const code = id.slice(-6).toUpperCase()
  const email = emailOf(said)
  await createUser(tx, {
    id,
    // Nobody signs in by it: there is no password.
    username: `${origin}-${id}`,
    email: (await freeEmails(tx, [email])).has(email) ? email : null,
    ...namesOf(said, code),
    language: languageOf(said),
    origin,
    createdAt: at,
    updatedAt: at,
  })
  events.push({ type: 'core.user.created', contextId: siteId, subjectId: id, subjectVersion: 1, changes: {} })
  return id
}

/** Of these addresses those that nobody has. One that somebody else has here says nothing about who this is (lti.md 1.1): they go without. */
export async function freeEmails(tx: Tx, emails: readonly (string | null)[]): Promise<Set<string | null>> {
  const asked = emails.filter((email) => email !== null)
  const rows = await tx.user.findMany({ where: { email: { in: asked } }, select: { email: true } })
  const taken = new Set(rows.map(({ email }) => email))
  return new Set(asked.filter((email) => !taken.has(email)))
}

/** Somebody who was here is as the launch says now. */
export async function updateAccount(
  { host, siteId, tx }: Making,
  id: string,
  said: SaidPerson,
  events: NewEvent[],
): Promise<void> {
  const user = await findUser(tx, id)
  if (user === null) throw new Error(`user ${id} vanished during their launch`)
  const email = emailOf(said)
  const isFree = (await freeEmails(tx, [email])).has(email)
  const different = differences(user, personAfter(said, user, isFree))
  if (Object.keys(different).length === 0) return
  const after = await updateUser(tx, user, different, host.now())
  if (after === null) return
  const changes = eventChanges(user, different)
  events.push({ type: 'core.user.updated', contextId: siteId, subjectId: id, subjectVersion: after.version, changes })
}

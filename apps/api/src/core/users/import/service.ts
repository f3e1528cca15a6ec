import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../../deps.ts'
import { refusingDuplicates } from '../../outcomes.ts'
import { DUPLICATES } from '../duplicates.ts'
import { USER_IMPORT_BYTES } from './limits.ts'
import { readPeople, type Wanted } from './plan.ts'
import { readTable } from './read-table.ts'
import { createUsers, takenAmong } from './repository.ts'

/** Told of one by one, of all that is wrong. */
const TOLD = 200

export async function checkUserImport(deps: CoreDeps, upload: AsyncIterable<Uint8Array>) {
  const planned = await plan(deps, upload)
  return planned.ok ? answer(200, planned.value.told) : planned
}

export async function runUserImport(deps: CoreDeps, cause: Cause, upload: AsyncIterable<Uint8Array>) {
  const planned = await plan(deps, upload)
  if (!planned.ok) return planned
  const { people, told } = planned.value
  if (told.faulty > 0) return failure('core.user_import.faulty', { faulty: told.faulty })
  const { host, siteId } = deps
  return refusingDuplicates(DUPLICATES, () =>
    host.change(cause, async (tx) => {
      const now = host.now()
      const rows = people.map(({ line: _line, password: _none, ...profile }) => ({
        id: host.newId(),
        ...profile,
        origin: 'csv',
        createdAt: now,
        updatedAt: now,
      }))
      if (rows.length > 0) await createUsers(tx, rows)
      const events = rows.map(({ id }) => ({
        type: 'core.user.created',
        contextId: siteId,
        subjectId: id,
        subjectVersion: 1,
        changes: {},
      }))
      return changed(answer(200, told), ...events)
    }),
  )
}

/** Who is to be made, and what is told of the file. */
async function plan({ host }: CoreDeps, upload: AsyncIterable<Uint8Array>) {
  const bytes = await readWhole(upload)
  if (!bytes.ok) return bytes
  const table = readTable(bytes.value)
  if (!table.ok) return table
  const read = readPeople(table.value)
  const taken = await takenAmong(host.db, {
    usernames: read.people.map(({ username }) => username),
    emails: read.people.flatMap(({ email }) => email ?? []),
  })
  const isKnown = ({ username }: Wanted) => taken.usernames.has(username)
  const fresh = read.people.filter((person) => !isKnown(person))
  const others = fresh.filter(({ email }) => email !== null && taken.emails.has(email))
  const faults = [
    ...read.faults,
    ...others.map(({ line }) => ({ line, column: 'email', code: 'email_taken' }) as const),
  ].toSorted((one, other) => one.line - other.line)
  const people = fresh.filter((person) => !others.includes(person))
  const told = {
    created: people.length,
    known: read.people.length - fresh.length,
    faulty: new Set(faults.map(({ line }) => line)).size,
    faults: faults.slice(0, TOLD),
    ignored: [...table.value.ignored],
  }
  return { ok: true, value: { people, told } } as const
}

async function readWhole(upload: AsyncIterable<Uint8Array>): Promise<Outcome<Uint8Array>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of upload) {
    length += piece.length
    if (length > USER_IMPORT_BYTES) return failure('request.too_large', { limit: USER_IMPORT_BYTES })
    pieces.push(piece)
  }
  return { ok: true, value: Buffer.concat(pieces) }
}

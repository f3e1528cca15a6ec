import type { Db } from '@guichet/db/connect'
import { MOST_BREACHES, type Invariant } from '@guichet/plugin-kit/invariant'
import { Unable, type HostInvariant } from './host-invariant.ts'
import { leases } from './invariants/leases.ts'
import { log } from './invariants/log.ts'
import { references } from './invariants/references.ts'
import { settings } from './invariants/settings.ts'
import { storage } from './invariants/storage.ts'
import { versions } from './invariants/versions.ts'

export interface Finding {
  readonly id: string
  readonly what: string
  readonly verdict: 'ok' | 'breach' | 'unchecked'
  /** The first offenders, or why it could not be looked at. */
  readonly details: readonly string[]
}

/** As long as it takes: who waits is a person at a terminal. */
const TIMEOUT = 3_600_000

/** What the host must keep, whatever plugins there are. */
export const HOST_INVARIANTS: readonly (Invariant | HostInvariant)[] = [
  ...versions,
  ...references,
  ...log,
  ...leases,
  ...storage,
  ...settings,
]

/** Asks each invariant on a snapshot of its own; writes nothing. One that fails to answer is a breach: damage shows that way. */
export async function examine(db: Db, invariants: readonly (Invariant | HostInvariant)[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const one of invariants) findings.push(await ask(db, one))
  return findings
}

async function ask(db: Db, one: Invariant | HostInvariant): Promise<Finding> {
  const { id, what } = one
  try {
    const breaches = 'examine' in one ? await one.examine(db) : await onSnapshot(db, one)
    return { id, what, verdict: breaches.length > 0 ? 'breach' : 'ok', details: breaches.slice(0, MOST_BREACHES) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { id, what, verdict: error instanceof Unable ? 'unchecked' : 'breach', details: [reason] }
  }
}

function onSnapshot(db: Db, one: Invariant): Promise<readonly string[]> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`
      return one.check(tx)
    },
    { isolationLevel: 'RepeatableRead', timeout: TIMEOUT },
  )
}

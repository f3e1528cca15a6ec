import type { FileStore } from '@guichet/api/host/files/store'
import { connect } from '@guichet/db/connect'
import type { Invariant } from '@guichet/plugin-kit/invariant'
import { examineAcks } from './acks/examine-acks.ts'
import { examine, HOST_INVARIANTS, type Finding } from './examine.ts'
import { filesIn } from './invariants/files.ts'

interface Asked {
  readonly databaseUrl: string
  /** The plugins'. */
  readonly invariants: readonly Invariant[]
  /** Where files are; left out, they are not looked at. */
  readonly store?: FileStore
  /** A client's log, to be held against what is stored. */
  readonly acks?: string | undefined
}

/** Statements may last: the largest table is read whole. Nothing is waited for that somebody else holds. */
const PATIENT = {
  connect: 10_000,
  statement: 0,
  lock: 10_000,
  idleInTransaction: 60_000,
  transaction: 3_600_000,
} as const

/** Examines a whole installation. */
export async function doctor({ databaseUrl, invariants, store, acks }: Asked): Promise<Finding[]> {
  const pool = connect({ url: databaseUrl, poolSize: 2, applicationName: 'guichet-doctor', timeouts: PATIENT })
  const files = store === undefined ? [] : [filesIn(store)]
  try {
    const findings = await examine(pool.prisma, [...HOST_INVARIANTS, ...files, ...invariants])
    return acks === undefined ? findings : [...findings, ...(await examineAcks(pool.prisma, acks))]
  } finally {
    await pool.close()
  }
}

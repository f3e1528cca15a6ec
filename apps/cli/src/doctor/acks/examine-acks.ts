import type { Db, Tx } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import type { Finding } from '../examine.ts'
import { ackInvariants, LOG_TABLE } from './invariants.ts'
import { readAcks } from './read.ts'

const TIMEOUT = 3_600_000

/** Holds a client's log against what is stored. The log goes into a table that is gone afterwards. */
export function examineAcks(db: Db, file: string): Promise<Finding[]> {
  return db.$transaction(
    async (tx) => {
      await load(tx, file)
      const findings: Finding[] = []
      for (const { id, what, check } of ackInvariants) {
        const details = await check(tx)
        findings.push({ id, what, verdict: details.length > 0 ? 'breach' : 'ok', details })
      }
      return findings
    },
    { timeout: TIMEOUT },
  )
}

async function load(tx: Tx, file: string): Promise<void> {
  await tx.$executeRaw(LOG_TABLE)
  for await (const lines of readAcks(file)) {
    await tx.$executeRaw(sql`INSERT INTO guichet_ack
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS line(key text, actor uuid, at timestamptz, method text, path text, status int, body jsonb)`)
  }
  await tx.$executeRawUnsafe('CREATE INDEX ON guichet_ack (actor, key)')
  await tx.$executeRawUnsafe('ANALYZE guichet_ack')
}

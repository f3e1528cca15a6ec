import type { PoolClient } from '@guichet/db/connect'

/** Held by the session of the one relay of the cluster. Beside those of core/locks.ts. */
const LEADER_LOCK = 7_270_010

/**
 * A leader asks the database several times a second; one that does not, because its process is stopped or its network gone, loses its
 * session, and with it the lock.
 */
const SILENCE = '5s'

/**
 * Becomes the leader, as long as the connection lives: a new epoch, under which alone positions are given from now on. Null: there is one.
 * Behind a pooler of transactions sessions mean nothing; then the epoch alone keeps two leaders apart, and they take turns.
 */
export async function takeLead(client: PoolClient): Promise<bigint | null> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LEADER_LOCK])
  if (rows[0]?.taken !== true) return null
  await client.query(
    `SELECT set_config('idle_session_timeout', $1, false), set_config('tcp_keepalives_idle', '5', false),
    set_config('tcp_keepalives_interval', '2', false), set_config('tcp_keepalives_count', '3', false)`,
    [SILENCE],
  )
  return nextEpoch(client)
}

export async function nextEpoch(client: PoolClient): Promise<bigint> {
  const { rows } = await client.query<{ epoch: string }>('UPDATE core_log_head SET epoch = epoch + 1 RETURNING epoch')
  return BigInt(rows[0]!.epoch)
}

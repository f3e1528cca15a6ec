import type { Tx } from '@guichet/db/connect'
import { Prisma } from '@guichet/db/client'

/** How long a key remembers its answer. */
export const KEY_LIFETIME = 24 * 3_600_000

export interface KeptAnswer {
  readonly status: number
  readonly body: unknown
  readonly version?: number | string
  readonly location?: string
}

export type Claim =
  | { readonly state: 'new' }
  | { readonly state: 'in-progress' }
  | { readonly state: 'other-request' }
  | { readonly state: 'answered'; readonly answer: KeptAnswer }

interface Key {
  readonly key: string
  readonly requestHash: string
}

interface Row extends Omit<KeptAnswer, 'version' | 'location'> {
  /** False: another transaction has the key. */
  readonly taken: boolean
  /** Null: nothing is kept under it. */
  readonly requestHash: string | null
  readonly etag: string | null
  readonly location: string | null
}

/**
 * Takes the key for this transaction, and looks up what is kept under it: one statement. What the key's earlier holder committed in the
 * instant between its snapshot and the lock it does not see; asking again, and `answerRow`, do.
 */
export async function claimKey(tx: Tx, actorId: string, { key, requestHash }: Key, now: Date): Promise<Claim> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT k.taken, r.request_hash AS "requestHash", r.status, r.body, r.etag, r.location
    FROM (SELECT pg_try_advisory_xact_lock(hashtextextended(${`idempotency ${actorId} ${key}`}, 0)) AS taken) k
    LEFT JOIN core_idempotency_record r
      ON r.actor_id = ${actorId}::uuid AND r.key = ${key} AND r.created_at >= ${expiry(now)}::timestamptz`
  if (row?.taken !== true) return { state: 'in-progress' }
  if (row.requestHash === null) return { state: 'new' }
  if (row.requestHash !== requestHash) return { state: 'other-request' }
  const { status, body, etag, location } = row
  return {
    state: 'answered',
    answer: { status, body, ...(etag !== null && { version: etag }), ...(location !== null && { location }) },
  }
}

/** Writes the answer of a change under its key, over one past its lifetime. No row is written where there is another that counts. */
export function answerRow(actorId: string, { key, requestHash }: Key, answer: unknown, now: Date): Prisma.Sql {
  if (!isAnswer(answer)) throw new TypeError('a change under an Idempotency-Key has to give the answer itself')
  const { status, version, location, body } = answer
  return Prisma.sql`
    INSERT INTO core_idempotency_record AS kept (actor_id, key, request_hash, status, etag, location, body, created_at)
    VALUES (${actorId}::uuid, ${key}, ${requestHash}, ${status}::int, ${version === undefined ? null : String(version)},
      ${location ?? null}, ${body === null || body === undefined ? null : JSON.stringify(body)}::jsonb, ${now}::timestamptz)
    ON CONFLICT (actor_id, key) DO UPDATE SET request_hash = EXCLUDED.request_hash, status = EXCLUDED.status, etag = EXCLUDED.etag,
      location = EXCLUDED.location, body = EXCLUDED.body, created_at = EXCLUDED.created_at
    WHERE kept.created_at < ${expiry(now)}::timestamptz`
}

function isAnswer(answer: unknown): answer is KeptAnswer {
  return typeof (answer as Partial<KeptAnswer> | null)?.status === 'number'
}

/** Forgets the answers of whatever actor that are past their lifetime. */
export async function forgetOldAnswers(tx: Tx, now: Date): Promise<void> {
  await tx.idempotencyRecord.deleteMany({ where: { createdAt: { lt: expiry(now) } } })
}

const expiry = (now: Date) => new Date(now.getTime() - KEY_LIFETIME)

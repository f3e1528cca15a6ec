import type { Db } from '@guichet/db/connect'
import type { ContextLevel } from '@guichet/domain/access/contexts'
import { failure } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import { findUser } from '../users/repository.ts'
import { presentHeld } from './present.ts'

/** A role that somebody holds, with its place. */
export interface HeldRow {
  readonly id: string
  readonly role: string
  readonly origin: string
  readonly assignedAt: Date
  readonly level: ContextLevel
  readonly placeId: string
  readonly placeName: string | null
}

export async function listHeld({ db }: Host, userId: string, query: PageQuery) {
  const after = readCursor(query.cursor, idCursor)
  if (!after.ok) return after
  if ((await findUser(db, userId)) === null) return failure('not_found')
  const rows = await heldBy(db, userId, { after: after.value?.[0], take: query.limit + 1 })
  return answerPage(
    pageOf(rows, query.limit, ({ id }) => [id]),
    presentHeld,
  )
}

/** Ids are made in the order of time. */
function heldBy(db: Db, userId: string, { after, take }: { after: string | undefined; take: number }) {
  return db.$queryRaw<HeldRow[]>`
    SELECT a.id, r.short_name AS role, a.origin, a.assigned_at AS "assignedAt", x.level, x.id AS "placeId",
      COALESCE(g.name, k.full_name, y.name) AS "placeName"
    FROM core_role_assignment a
    JOIN core_role r ON r.id = a.role_id
    JOIN core_context x ON x.id = a.context_id
    LEFT JOIN core_category g ON g.id = x.id
    LEFT JOIN core_course k ON k.id = x.id
    LEFT JOIN core_activity y ON y.id = x.id
    WHERE a.user_id = ${userId}::uuid ${after === undefined ? noSql : sql`AND a.id > ${after}::uuid`}
    ORDER BY a.id LIMIT ${take}`
}

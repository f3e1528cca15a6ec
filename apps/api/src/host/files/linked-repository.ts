import type { Db } from '@guichet/db/connect'
import type { Linked } from './links.ts'

interface Found {
  readonly bytes: number
  /** A picture's copy, made here. */
  readonly isCopy: boolean
}

/** Null: the file has gone, or whoever asked for the link may no longer come in. */
export async function findLinked(db: Db, { file, by }: Pick<Linked, 'file' | 'by'>): Promise<Found | null> {
  const [row] = await db.$queryRaw<Found[]>`
    SELECT f.bytes, f.copy_of IS NOT NULL AS "isCopy" FROM core_file f JOIN core_user u ON u.id = ${by}::uuid
    WHERE f.id = ${file}::uuid AND u.suspended_at IS NULL`
  return row ?? null
}

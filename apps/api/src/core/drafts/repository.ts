import type { Db, Tx } from '@guichet/db/connect'

export interface DraftKey {
  readonly userId: string
  readonly activityId: string
  readonly about: string
  readonly part: string
}

export interface DraftRow {
  readonly part: string
  readonly text: string
  /** The subject's version when it was begun. */
  readonly basedOn: number | null
  readonly updatedAt: Date
}

/** At most as many as a person may have. */
export function draftsAbout(db: Db, where: Omit<DraftKey, 'part'>): Promise<DraftRow[]> {
  return db.draft.findMany({
    where,
    select: { part: true, text: true, basedOn: true, updatedAt: true },
    orderBy: { part: 'asc' },
  })
}

/** What somebody has kept but for one draft. Locks their row first, so that simultaneous requests count one another's. */
export async function keptBesides(tx: Tx, key: DraftKey): Promise<{ drafts: number; characters: number }> {
  await tx.$executeRaw`SELECT FROM core_user WHERE id = ${key.userId}::uuid FOR NO KEY UPDATE`
  const { _count, _sum } = await tx.draft.aggregate({
    where: { userId: key.userId, NOT: key },
    _count: true,
    _sum: { length: true },
  })
  return { drafts: _count, characters: _sum.length ?? 0 }
}

export async function putDraft(tx: Tx, key: DraftKey, written: Omit<DraftRow, 'part'>): Promise<void> {
  const data = { ...written, length: written.text.length }
  await tx.draft.upsert({
    where: { userId_activityId_about_part: key },
    create: { ...key, ...data },
    update: data,
  })
}

export async function deleteDraft(tx: Tx, key: DraftKey): Promise<void> {
  await tx.draft.deleteMany({ where: key })
}

/** How long a draft is kept that nobody goes on with. */
const KEPT = 30 * 86_400_000
/** Rows of one sweep; the next one takes more. */
const AT_ONCE = 10_000

export async function forgetOldDrafts(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM core_draft WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM core_draft WHERE updated_at < ${new Date(now.getTime() - KEPT)}::timestamptz LIMIT ${AT_ONCE}))`
}

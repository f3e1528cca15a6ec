import type { Tx } from '@guichet/plugin-kit/host'
import type { Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { columns, type AttachmentRow, type Owner } from './rows.ts'

/** A file that somebody has brought. */
export interface Upload extends AttachmentRow {
  readonly uploaderId: string
  readonly createdAt: Date
}

/** Whose, and where. */
interface Of {
  readonly trackerId: string
  readonly uploaderId: string
}

export async function insertUpload(tx: Tx, trackerId: string, upload: Upload): Promise<void> {
  await tx.trackerAttachment.create({ data: { trackerId, ...upload }, select: { id: true } })
}

/** One that hangs on something from the beginning. */
export async function insertAttachment(
  tx: Tx,
  trackerId: string,
  { ticketId, kind: ownerKind, id: ownerId }: Owner,
  upload: Upload,
): Promise<void> {
  await tx.trackerAttachment.create({
    data: { trackerId, ticketId, ownerKind, ownerId, ...upload },
    select: { id: true },
  })
}

/** What somebody has brought here and not used. */
export async function weighUploads(db: Tx, { trackerId, uploaderId }: Of): Promise<{ count: number; bytes: number }> {
  const [row] = await db.$queryRaw<{ count: number; bytes: number }[]>(sql`
    SELECT count(*)::int AS count, coalesce(sum(a.bytes), 0)::float8 AS bytes FROM tracker_attachment a
    WHERE a.tracker_id = ${trackerId}::uuid AND a.ticket_id IS NULL AND a.uploader_id = ${uploaderId}::uuid`)
  return row!
}

/** Null: it is not there, not theirs, or attached already. */
export async function findUpload(db: Tx, { trackerId, uploaderId }: Of, id: string): Promise<AttachmentRow | null> {
  const [row] = await db.$queryRaw<AttachmentRow[]>(sql`
    SELECT ${columns} FROM tracker_attachment a
    WHERE a.tracker_id = ${trackerId}::uuid AND a.id = ${id}::uuid AND a.ticket_id IS NULL AND a.uploader_id = ${uploaderId}::uuid`)
  return row ?? null
}

/** False: there is none to be deleted. */
export async function deleteUpload(tx: Tx, { trackerId, uploaderId }: Of, id: string): Promise<boolean> {
  const { count } = await tx.trackerAttachment.deleteMany({ where: { trackerId, id, ticketId: null, uploaderId } })
  return count === 1
}

/** Uploads of theirs become attachments: those that there are, of which two can not have the same one. */
export function attachUploads(
  tx: Tx,
  { trackerId, uploaderId }: Of,
  owner: Owner,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  return tx.$queryRaw<AttachmentRow[]>(sql`
    UPDATE tracker_attachment a SET ticket_id = ${owner.ticketId}::uuid, owner_kind = ${owner.kind}, owner_id = ${owner.id}::uuid
    WHERE a.tracker_id = ${trackerId}::uuid AND a.id = ANY(${[...ids]}::uuid[]) AND a.ticket_id IS NULL
      AND a.uploader_id = ${uploaderId}::uuid
    RETURNING ${columns}`)
}

export async function deleteAttachments(tx: Tx, trackerId: string, owner: Owner, ids: readonly string[]) {
  const { ticketId, kind: ownerKind, id: ownerId } = owner
  await tx.trackerAttachment.deleteMany({ where: { trackerId, id: { in: [...ids] }, ticketId, ownerKind, ownerId } })
}

interface Wanted extends Keyset<string> {
  /** Left out: all. */
  readonly ids?: readonly string[] | undefined
}

/** All that hang on what may be read of a ticket, in the order in which they came. */
export function listAttachments(db: Tx, readable: Readable, of: OfTicket, wanted: Wanted): Promise<AttachmentRow[]> {
  return db.$queryRaw<AttachmentRow[]>(attachmentsQuery(readable, of, wanted))
}

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

export const attachmentsQuery = (
  readable: Pick<Readable, 'notes' | 'said' | 'privateFields'>,
  { trackerId, ticketId }: OfTicket,
  { ids, after, limit }: Wanted,
): Sql => sql`
  SELECT ${columns} FROM tracker_attachment a
  WHERE a.tracker_id = ${trackerId}::uuid AND a.ticket_id = ${ticketId}::uuid
    ${
      readable.notes
        ? noSql
        : sql`AND (a.owner_kind <> 'comment' OR EXISTS (
      SELECT FROM tracker_comment c WHERE c.tracker_id = a.tracker_id AND c.id = a.owner_id AND ${readable.said}))`
    }
    ${
      readable.privateFields
        ? noSql
        : sql`AND (a.owner_kind <> 'field' OR EXISTS (
      SELECT FROM tracker_field f WHERE f.tracker_id = a.tracker_id AND f.element_id = a.owner_id AND NOT f.private))
      AND (a.owner_kind <> 'kept' OR EXISTS (
      SELECT FROM tracker_kept_value v WHERE v.tracker_id = a.tracker_id AND v.ticket_id = a.ticket_id AND v.kind = 'files'
        AND v.value ? a.id::text AND NOT v.private))`
    }
    ${ids === undefined ? noSql : sql`AND a.id = ANY(${[...ids]}::uuid[])`} ${after === null ? noSql : sql`AND a.id > ${after}::uuid`}
  ORDER BY a.id LIMIT ${limit}`

/** What those are called that are still there. */
export async function namesOfAttachments(db: Tx, trackerId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.trackerAttachment.findMany({
    where: { trackerId, id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of all trackers; at most `limit`, the oldest first. */
export async function forgetUnused(tx: Tx, before: Date, limit: number): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM tracker_attachment WHERE (tracker_id, id) IN (${unusedQuery(before, limit)})`)
}

export const unusedQuery = (before: Date, limit: number): Sql => sql`
  SELECT a.tracker_id, a.id FROM tracker_attachment a
  WHERE a.ticket_id IS NULL AND a.created_at < ${before}::timestamptz ORDER BY a.created_at LIMIT ${limit}`

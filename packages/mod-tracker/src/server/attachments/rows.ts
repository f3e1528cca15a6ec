import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** What of a ticket a file hangs on. */
export type OwnerKind = 'description' | 'resolution' | 'comment' | 'field' | 'kept'

/** That on which files hang. Of a description or a resolution the id is the ticket's, of a field the element's; what is kept of a field that there
 * is not here hangs on the ticket by itself. */
export interface Owner {
  readonly ticketId: string
  readonly kind: OwnerKind
  readonly id: string
}

/** A file in its place, as those see it who see that. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

export interface TicketAttachment extends Attachment {
  readonly kind: 'description' | 'resolution'
}

/** One, with the copies that can be shown of it. */
export interface AttachmentRow extends Attachment {
  readonly previewId: string | null
  readonly thumbnailId: string | null
}

/** The columns of an AttachmentRow, of `tracker_attachment a`. */
export const columns = sql`a.id, a.name, a.type, a.bytes, a.width, a.height, a.preview_id AS "previewId", a.thumbnail_id AS "thumbnailId"`

/** Of a `tracker_attachment a`, what an Attachment has. */
export const factsOfFile: Sql = sql`'id', a.id, 'name', a.name, 'type', a.type, 'bytes', a.bytes, 'width', a.width, 'height', a.height`

/** In the order in which they came. */
const asJson = sql`coalesce(json_agg(json_build_object(${factsOfFile}, 'kind', a.owner_kind) ORDER BY a.id), '[]')`

/** Those of a `tracker_ticket t` itself, as TicketAttachments: a column of its row, so that it takes no query of its own. */
export const attachmentsOfTicket: Sql = sql`(SELECT ${asJson} FROM tracker_attachment a
  WHERE a.tracker_id = t.tracker_id AND a.ticket_id = t.id AND a.owner_id = t.id)`

/** The same of a `tracker_comment c`. */
export const attachmentsOfComment: Sql = sql`(SELECT ${asJson} FROM tracker_attachment a
  WHERE a.tracker_id = c.tracker_id AND a.ticket_id = c.ticket_id AND a.owner_id = c.id)`

export const presentAttachment = ({ id, name, type, bytes, width, height }: Attachment): Attachment => ({
  id,
  name,
  type,
  bytes,
  width,
  height,
})

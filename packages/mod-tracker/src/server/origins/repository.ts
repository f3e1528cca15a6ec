import type { Archetype } from '@guichet/domain/access/archetypes'
import type { Tx } from '@guichet/plugin-kit/host'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

/** A row of `tracker_origin`, as it is read with a ticket. */
export interface Origin {
  readonly platform: string
  readonly course: string | null
  readonly link: string | null
  readonly role: Archetype
  readonly browser: string | null
  readonly system: string | null
  readonly width: number | null
  readonly language: 'en' | 'fr' | null
}

/** In a statement on `tracker_ticket t`: where it was reported from, for who works on tickets here, and for whom it tells of. */
export const originOfTicket = ({ notes }: Readable, me: string): Sql => sql`(
  SELECT jsonb_build_object('platform', o.platform, 'course', o.course, 'link', o.link, 'role', o.role, 'browser', o.browser, 'system', o.system,
    'width', o.width, 'language', o.language)
  FROM tracker_origin o WHERE o.tracker_id = t.tracker_id AND o.ticket_id = t.id ${notes ? noSql : sql`AND o.user_id = ${me}::uuid`})`

export async function insertOrigin(
  tx: Tx,
  of: { readonly trackerId: string; readonly ticketId: string; readonly userId: string },
  origin: Origin,
): Promise<void> {
  await tx.trackerOrigin.create({ data: { ...of, ...origin }, select: { ticketId: true } })
}

import type { Values } from '@guichet/domain/tickets/elements/field'
import { sameValue, type ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import { factsOfFile, type Attachment } from '../../attachments/rows.ts'
import type { FormField } from '../form/form.ts'
import { keyOf } from './key.ts'

/** A row of `tracker_value`, as it is read with a ticket. */
export interface ValueRow {
  readonly element: string
  readonly value: string | number
  /** What that is the id of, when it is a file. */
  readonly file?: Attachment | null
}

const withFile: Sql = sql`LEFT JOIN tracker_attachment a ON a.tracker_id = v.tracker_id AND a.id = v.file_id`
const file: Sql = sql`CASE WHEN a.id IS NOT NULL THEN jsonb_build_object(${factsOfFile}) END`

/** In a statement on `tracker_ticket t`: its values, each of several by itself. Null when it has none. */
export const valuesOfTicket: Sql = sql`(
  SELECT jsonb_agg(jsonb_build_object('element', v.element_id, 'value', v.value, 'file', ${file}) ORDER BY v.element_id, v.ordinal)
  FROM tracker_value v ${withFile} WHERE v.tracker_id = t.tracker_id AND v.ticket_id = t.id)`

/** Of some tickets, the values of some elements. */
export async function valuesAmong(
  db: Tx,
  trackerId: string,
  tickets: readonly string[],
  elements: readonly string[],
): Promise<ReadonlyMap<string, readonly ValueRow[]>> {
  if (tickets.length === 0 || elements.length === 0) return new Map()
  const rows = await db.$queryRaw<(ValueRow & { ticket: string })[]>(sql`
    SELECT v.ticket_id AS ticket, v.element_id AS element, v.value, ${file} AS file FROM tracker_value v ${withFile}
    WHERE v.tracker_id = ${trackerId}::uuid AND v.ticket_id = ANY(${[...tickets]}::uuid[])
      AND v.element_id = ANY(${[...elements]}::uuid[])
    ORDER BY v.ticket_id, v.element_id, v.ordinal`)
  return Map.groupBy(rows, ({ ticket }) => ticket)
}

interface Written {
  readonly trackerId: string
  readonly ticketId: string
  /** Who puts it there. */
  readonly by: string
}

/** What differs, and nothing else: what nobody touched stays as whoever wrote it left it. */
export async function writeValues(
  tx: Tx,
  { trackerId, ticketId, by }: Written,
  fields: readonly FormField[],
  { before, after }: { readonly before: Values; readonly after: Values },
): Promise<void> {
  const changed = fields.filter(({ code }) => !sameValue(before.get(code) ?? null, after.get(code) ?? null))
  const emptied = changed.filter(({ code }) => before.has(code)).map(({ elementId }) => elementId)
  if (emptied.length > 0) {
    await tx.$executeRaw(sql`
      DELETE FROM tracker_value WHERE tracker_id = ${trackerId}::uuid AND ticket_id = ${ticketId}::uuid
        AND element_id = ANY(${emptied}::uuid[])`)
  }
  const rows = changed.flatMap((field) => rowsOf(field, after.get(field.code) ?? null))
  await insertValues(
    tx,
    { trackerId, by },
    rows.map((row) => ({ ticketId, ...row })),
  )
}

/** What tickets have got, of one or of many. */
export async function insertValues(
  tx: Tx,
  { trackerId, by }: Omit<Written, 'ticketId'>,
  rows: readonly (ReturnType<typeof rowsOf>[number] & { readonly ticketId: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw(sql`
    INSERT INTO tracker_value (tracker_id, ticket_id, element_id, ordinal, key, value, person_id, file_id, author_id)
    SELECT ${trackerId}::uuid, r."ticketId", r.element, r.ordinal, r.key, r.value, r.person, r.file, ${by}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("ticketId" uuid, element uuid, ordinal int, key text, value jsonb, person uuid, file uuid)`)
}

/** A value as rows, before they are a ticket's. */
export function rowsOf(
  { elementId: element, rules: { kind } }: Pick<FormField, 'elementId' | 'rules'>,
  value: ElementValue | null,
) {
  if (value === null) return []
  const all = typeof value === 'object' ? value : [value]
  return all.map((one, ordinal) => ({
    element,
    ordinal,
    key: keyOf(kind, one),
    value: one,
    person: kind === 'person' ? String(one) : null,
    file: kind === 'files' ? String(one) : null,
  }))
}

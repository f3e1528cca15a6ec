import type { Entry } from '@guichet/domain/tickets/elements/field'
import type { ElementOption, ElementRules } from '@guichet/domain/tickets/elements/rules'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** So many a place may have, those included that others share. */
export const LIBRARY_MAX = 500

/** An element of the library. */
export interface ElementRow {
  readonly id: string
  readonly ownerId: string
  readonly shared: boolean
  readonly code: string
  readonly type: string
  readonly label: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly rules: ElementRules
  readonly entry: Entry
  readonly archived: boolean
  readonly version: number
  readonly options: readonly ElementOption[]
  /** How many trackers ask it. */
  readonly usedBy: number
}

const COLUMNS = sql`e.id, e.owner_id AS "ownerId", e.shared, e.code, e.type, e.label, e.settings, e.rules, e.entry, e.archived, e.version,
  (SELECT count(*)::int FROM tracker_field f WHERE f.element_id = e.id AND NOT f.removed) AS "usedBy",
  COALESCE((SELECT jsonb_agg(jsonb_build_object('code', o.code, 'label', o.label, 'active', o.active) ORDER BY o.position)
    FROM tracker_element_option o WHERE o.element_id = e.id), '[]') AS options`

/** What the trackers of a place can ask. */
export function listElements(db: Tx, ownerId: string): Promise<ElementRow[]> {
  return db.$queryRaw<ElementRow[]>(sql`
    SELECT ${COLUMNS} FROM tracker_element e WHERE e.owner_id = ${ownerId}::uuid OR e.shared
    ORDER BY e.label, e.id LIMIT ${LIBRARY_MAX}`)
}

/** Null: not there, or another place's own. */
export async function findElement(db: Tx, ownerId: string, id: string): Promise<ElementRow | null> {
  const [row] = await db.$queryRaw<ElementRow[]>(sql`
    SELECT ${COLUMNS} FROM tracker_element e WHERE e.id = ${id}::uuid AND (e.owner_id = ${ownerId}::uuid OR e.shared)`)
  return row ?? null
}

export async function isCodeTaken(db: Tx, ownerId: string, code: string): Promise<boolean> {
  return (await db.trackerElement.count({ where: { ownerId, code }, take: 1 })) > 0
}

export async function countElements(db: Tx, ownerId: string): Promise<number> {
  return db.trackerElement.count({ where: { ownerId } })
}

/** Settings are what a schema has read of JSON. */
const asJson = (value: object): object => value

type NewElement = Omit<ElementRow, 'version' | 'options' | 'usedBy'> & { readonly createdAt: Date }

export async function insertElement(tx: Tx, { settings, rules, ...element }: NewElement): Promise<void> {
  await tx.trackerElement.create({
    data: { ...element, settings: asJson(settings), rules: asJson(rules) },
    select: { id: true },
  })
}

/** False: its version is no longer the one that was read. */
export async function updateElement(
  tx: Tx,
  { id, version }: Pick<ElementRow, 'id' | 'version'>,
  { settings, rules, ...rest }: Pick<ElementRow, 'label' | 'settings' | 'rules' | 'shared' | 'archived'>,
): Promise<boolean> {
  const { count } = await tx.trackerElement.updateMany({
    where: { id, version },
    data: { ...rest, settings: asJson(settings), rules: asJson(rules), version: { increment: 1 } },
  })
  return count === 1
}

/** Of those that are not among `options` the ones that tickets have are archived, after the others; the rest goes. */
export async function writeOptions(tx: Tx, elementId: string, options: readonly ElementOption[]): Promise<void> {
  const rows = JSON.stringify(options.map((option, position) => ({ ...option, position })))
  const kept = options.map(({ code }) => code)
  await tx.$executeRaw(sql`
    DELETE FROM tracker_element_option o WHERE o.element_id = ${elementId}::uuid AND o.code <> ALL(${kept}) AND NOT EXISTS (
      SELECT FROM tracker_field f JOIN tracker_value v ON v.tracker_id = f.tracker_id AND v.element_id = f.element_id
      WHERE f.element_id = o.element_id AND v.key = o.code)`)
  await tx.$executeRaw(sql`
    UPDATE tracker_element_option SET active = FALSE, position = position + ${options.length}
    WHERE element_id = ${elementId}::uuid AND code <> ALL(${kept})`)
  await tx.$executeRaw(sql`
    INSERT INTO tracker_element_option (element_id, code, label, position, active)
    SELECT ${elementId}::uuid, r.code, r.label, r.position, r.active
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(code text, label text, position int, active boolean)
    ON CONFLICT (element_id, code) DO UPDATE
    SET label = EXCLUDED.label, position = EXCLUDED.position, active = EXCLUDED.active`)
}

/** The form of every tracker that has it is another one now; answers which trackers. */
export async function raiseForms(tx: Tx, elementId: string): Promise<readonly string[]> {
  const fields = await tx.trackerField.findMany({ where: { elementId }, select: { trackerId: true } })
  const trackers = fields.map(({ trackerId }) => trackerId)
  if (trackers.length === 0) return trackers
  await tx.tracker.updateMany({ where: { id: { in: trackers } }, data: { formVersion: { increment: 1 } } })
  return trackers
}

/** Whether a tracker asks it, or a ticket has it. */
export async function isUsed(tx: Tx, elementId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ used: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM tracker_field f WHERE f.element_id = ${elementId}::uuid AND (NOT f.removed OR EXISTS (
      SELECT FROM tracker_value v WHERE v.tracker_id = f.tracker_id AND v.element_id = f.element_id))) AS used`)
  return row!.used
}

/** Whether another tracker asks it, or has asked it. */
export async function isUsedElsewhere(tx: Tx, elementId: string, trackerId: string): Promise<boolean> {
  const used = { elementId, trackerId: { not: trackerId } }
  return (await tx.trackerField.count({ where: used, take: 1 })) > 0
}

/** False: its version is no longer the one that was read. */
export async function deleteElement(tx: Tx, { id, version }: Pick<ElementRow, 'id' | 'version'>): Promise<boolean> {
  await tx.trackerField.deleteMany({ where: { elementId: id, removed: true } })
  const { count } = await tx.trackerElement.deleteMany({ where: { id, version } })
  return count === 1
}

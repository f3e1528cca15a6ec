import type { Condition } from '@guichet/domain/tickets/elements/condition'
import type { Entry } from '@guichet/domain/tickets/elements/field'
import type { ElementOption, ElementRules, ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** A field of a tracker's form, with its element. */
export interface FieldRow {
  readonly elementId: string
  readonly code: string
  readonly type: string
  readonly label: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly rules: ElementRules
  readonly options: readonly ElementOption[]
  readonly entry: Entry
  readonly active: boolean
  readonly mandatory: boolean
  readonly private: boolean
  readonly listable: boolean
  /** Taken out of the form; tickets may have it. */
  readonly removed: boolean
  readonly help: string | null
  readonly default: ElementValue | null
  readonly condition: Condition | null
}

export async function formVersionOf(db: Tx, trackerId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>(sql`
    SELECT form_version AS version FROM tracker WHERE id = ${trackerId}::uuid`)
  return row!.version
}

/** In the form's order, those taken out of it last. */
export function findFields(db: Tx, trackerId: string): Promise<FieldRow[]> {
  return db.$queryRaw<FieldRow[]>(sql`
    SELECT e.id AS "elementId", e.code, e.type, e.label, e.settings, e.rules, e.entry, f.active AND NOT f.removed AS active,
      f.mandatory, f.private, f.listable, f.removed, f.help, f.default_value AS default, f.condition,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('code', o.code, 'label', o.label, 'active', o.active) ORDER BY o.position)
        FROM tracker_element_option o WHERE o.element_id = e.id), '[]') AS options
    FROM tracker_field f JOIN tracker_element e ON e.id = f.element_id
    WHERE f.tracker_id = ${trackerId}::uuid ORDER BY f.removed, f.position, e.id`)
}

/** A row of the form as it is kept. */
export type KeptField = Pick<
  FieldRow,
  'elementId' | 'active' | 'mandatory' | 'private' | 'listable' | 'help' | 'default' | 'condition'
>

/** The whole form, in its order; what is not in it is kept for the tickets that have it, as it was. */
export async function writeForm(tx: Tx, trackerId: string, fields: readonly KeptField[]): Promise<void> {
  const rows = JSON.stringify(fields.map((field, position) => ({ ...field, position })))
  await tx.$executeRaw(sql`
    UPDATE tracker_field SET removed = TRUE, active = FALSE, mandatory = FALSE
    WHERE tracker_id = ${trackerId}::uuid AND element_id <> ALL(${fields.map(({ elementId }) => elementId)}::uuid[])`)
  await tx.$executeRaw(sql`
    INSERT INTO tracker_field (tracker_id, element_id, position, active, mandatory, private, listable, help, default_value, condition)
    SELECT ${trackerId}::uuid, r."elementId", r.position, r.active, r.mandatory, r.private, r.listable, r.help,
      NULLIF(r."default", 'null'), NULLIF(r.condition, 'null')
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("elementId" uuid, position int, active boolean, mandatory boolean, private boolean,
      listable boolean, help text, "default" jsonb, condition jsonb)
    ON CONFLICT (tracker_id, element_id) DO UPDATE SET removed = FALSE, position = EXCLUDED.position, active = EXCLUDED.active,
      mandatory = EXCLUDED.mandatory, private = EXCLUDED.private, listable = EXCLUDED.listable, help = EXCLUDED.help,
      default_value = EXCLUDED.default_value, condition = EXCLUDED.condition`)
}

/** False: somebody else has changed the form. */
export async function raiseForm(tx: Tx, trackerId: string, version: number): Promise<boolean> {
  const { count } = await tx.tracker.updateMany({
    where: { id: trackerId, formVersion: version },
    data: { formVersion: { increment: 1 } },
  })
  return count === 1
}

import { newId } from '@guichet/db/ids'
import type pg from 'pg'

const OPTIONS = ['small', 'medium', 'large', 'rare'] as const

const ELEMENT = `
  INSERT INTO tracker_element (id, owner_id, code, type, label, settings, rules, entry, created_at)
  VALUES ($1, $2, $3, $4, $3, '{}', $5, 'edited', now())`
const FIELD = `INSERT INTO tracker_field (tracker_id, element_id, position, listable) VALUES ($1, $2, $3, true)`
const OPTION = `
  INSERT INTO tracker_element_option (element_id, code, label, position)
  SELECT $1, o.code, o.code, o.at FROM unnest($2::text[]) WITH ORDINALITY AS o(code, at)`

/** One ticket of four hundred is rare, the others are of three sizes. */
const SIZES = `
  INSERT INTO tracker_value (tracker_id, ticket_id, element_id, ordinal, key, value, author_id)
  SELECT t.tracker_id, t.id, $2, 0, s.size, to_jsonb(s.size), t.reporter_id FROM tracker_ticket t,
    LATERAL (SELECT CASE WHEN t.number % 400 = 0 THEN 'rare' ELSE ($3::text[])[1 + t.number % 3] END AS size) s
  WHERE t.tracker_id = $1`

/** Keys as the tracker makes them of numbers that are not negative (values/key.ts). */
const COSTS = `
  INSERT INTO tracker_value (tracker_id, ticket_id, element_id, ordinal, key, value, author_id)
  SELECT t.tracker_id, t.id, $2, 0, translate(left(c.bits, 1), '01234567', '89abcdef') || substr(c.bits, 2), to_jsonb(c.cost), t.reporter_id
  FROM tracker_ticket t, LATERAL (SELECT (t.number * 7) % 1000 AS cost, encode(float8send((t.number * 7) % 1000), 'hex') AS bits) c
  WHERE t.tracker_id = $1`

/** Two custom fields that are columns of the list, filled in in every ticket: `size`, to choose from, and `cost`, a number. */
export async function fillFields(client: pg.Client, trackerId: string): Promise<void> {
  const [size, cost] = [newId(), newId()]
  await client.query(ELEMENT, [size, trackerId, 'size', 'radio', { kind: 'options', multiple: false }])
  await client.query(ELEMENT, [
    cost,
    trackerId,
    'cost',
    'number',
    { kind: 'number', min: null, max: null, decimals: 0 },
  ])
  await client.query(OPTION, [size, OPTIONS])
  for (const [at, element] of [size, cost].entries()) await client.query(FIELD, [trackerId, element, at])
  await client.query(SIZES, [trackerId, size, OPTIONS])
  await client.query(COSTS, [trackerId, cost])
  await client.query('UPDATE tracker SET form_version = form_version + 1 WHERE id = $1', [trackerId])
  await client.query('VACUUM (ANALYZE)')
}

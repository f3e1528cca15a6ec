import type { Archetype } from '@guichet/domain/access/archetypes'
import { VIEW_HIDDEN } from '@guichet/domain/access/hidden'
import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { capabilities } from './capabilities.ts'

/** A capability that shows a thing to who holds it there. */
export interface Showing {
  /** Which things: an activity's component, `course`. */
  readonly kind: string
  readonly capability: string
  readonly defaults: readonly Archetype[]
}

/**
 * What a person sees, as parts of one query, so that pages are whole:
 *
 *     WITH rolesOf(user) SELECT … FROM (SELECT …, path, kind FROM … WHERE underMine ORDER BY … OFFSET 0) AS c WHERE shown(…) ORDER BY … LIMIT …
 *
 * The inner query finds candidates by the index on paths and sorts them; the outer one asks the rule of each in turn until the page is
 * full. OFFSET 0 keeps PostgreSQL from asking it of all of them first, which for who runs the site is every course there is.
 */

/** The roles that a person holds, and where: those given to them and everyone's. */
export function rolesOf(userId: string): Sql {
  return sql`
    mine AS MATERIALIZED (
      SELECT r.id AS role_id, r.archetype, a.context_id AS place
      FROM core_role_assignment a JOIN core_role r ON r.id = a.role_id WHERE a.user_id = ${userId}::uuid
      UNION SELECT r.id, r.archetype, e.id FROM core_context e JOIN core_role r ON r.id = e.everyone_role_id
    )`
}

/** A context `x` where the person holds some role. */
export const underMine = sql`x.path && ARRAY(SELECT place FROM mine)`

/**
 * By a role of `mine`, the person holds in the context of row `c` a capability that shows things of its kind, and no place on the way is
 * hidden from them. Says what the host's `Rights` say; a test compares the two.
 */
export function shown(showing: readonly Showing[]): Sql {
  if (showing.length === 0) return sql`FALSE`
  const asked = showing.map((s) => sql`(${s.kind}::text, ${s.capability}::text, ${[...s.defaults]}::text[])`)
  return sql`
    (EXISTS (
      SELECT FROM (VALUES ${joinSql(asked)}) AS asked (kind, capability, defaults)
      CROSS JOIN LATERAL (${saidAt(sql`c.path`)}) AS verdict
      WHERE asked.kind = c.kind AND ${allows}
    ) AND NOT EXISTS (
      SELECT FROM core_context h CROSS JOIN (VALUES (${VIEW_HIDDEN}::text, ${[...SEERS]}::text[])) AS asked (capability, defaults)
      CROSS JOIN LATERAL (${saidAt(sql`h.path`)}) AS verdict
      WHERE h.id = ANY(c.path) AND h.hidden AND NOT (${allows})
    ))`
}

const SEERS = capabilities[VIEW_HIDDEN].defaults

/** What each of the person's roles that count in a place says of the capability asked. */
const saidAt = (path: Sql) => sql`
  SELECT array_agg(COALESCE(
    (
      SELECT o.permission FROM unnest(${path}) WITH ORDINALITY AS step (id, depth)
      JOIN core_role_override o ON (o.context_id, o.role_id, o.capability) = (step.id, mine.role_id, asked.capability)
      ORDER BY o.permission = 'prohibit' DESC, step.depth DESC LIMIT 1
    ),
    CASE WHEN mine.archetype = ANY(asked.defaults) THEN 'allow' ELSE 'nothing' END
  )) AS said
  FROM mine WHERE mine.place = ANY(${path})`

/** Of no role at all nothing is said, which is no. */
const allows = sql`COALESCE('allow' = ANY(verdict.said) AND NOT 'prohibit' = ANY(verdict.said), FALSE)`

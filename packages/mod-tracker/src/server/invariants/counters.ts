import { closedStates } from '@guichet/domain/tickets/workflow'
import { breachesOf, invariant, MOST_BREACHES, type Invariant } from '@guichet/plugin-kit/invariant'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import { workflowOf } from '../tracker/in-force.ts'
import { distinctRules } from './workflows-query.ts'

/** `closed` is domain's word, asked once for each set of rules that some tracker is under; PostgreSQL looks through the tickets. */
async function closedAsDomainSays(tx: Tx): Promise<string[]> {
  const breaches: string[] = []
  for (const rules of await distinctRules(tx)) {
    const closed = [...closedStates(workflowOf(rules))]
    const found = await breachesOf(
      tx,
      sql`SELECT format('%s-%s: %s, and %s', k.prefix, t.number, t.state, CASE WHEN t.closed THEN 'closed' ELSE 'not closed' END) AS breach
        FROM tracker k
        JOIN tracker_workflow w ON w.tracker_id = k.id AND w.version = k.workflow_version
        JOIN tracker_ticket t ON t.tracker_id = k.id
        WHERE NOT k.settling AND w.enabled_states = ${[...rules.enabledStates]}::text[] AND w.has_parent = ${rules.hasParent}
          AND t.closed <> (t.state = ANY(${closed}::text[]))`,
    )
    breaches.push(...found)
    if (breaches.length >= MOST_BREACHES) break
  }
  return breaches.slice(0, MOST_BREACHES)
}

/** I8: what is kept beside the facts is what they add up to. Ranks sort byte by byte. */
export const counters: readonly Invariant[] = [
  invariant(
    'I8',
    'the next number of a tracker is above all that it gave',
    sql`SELECT format('tracker %s (%s): next is %s, and there is %s', k.id, k.prefix, k.next_number, max(t.number)) AS breach
      FROM tracker k JOIN tracker_ticket t ON t.tracker_id = k.id
      GROUP BY k.id HAVING max(t.number) >= k.next_number`,
  ),
  {
    id: 'I8',
    what: 'a ticket counts as closed when domain says so under the workflow in force, unless its tracker is still settling',
    check: closedAsDomainSays,
  },
  invariant(
    'I8',
    'a closed ticket has a closing date and no place in the stack; another has a place and no closing date',
    sql`SELECT format('%s-%s: %s, rank %s, closed at %s', k.prefix, t.number, CASE WHEN t.closed THEN 'closed' ELSE 'open' END, COALESCE(t.rank, 'none'), COALESCE(t.closed_at::text, 'never')) AS breach
      FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
      WHERE t.closed <> (t.rank IS NULL) OR t.closed <> (t.closed_at IS NOT NULL)`,
  ),
  invariant(
    'I8',
    'a ticket has as many comments and as many notes as it counts, those that are deleted left out',
    sql`SELECT format('%s-%s: it counts %s and %s, there are %s and %s', k.prefix, t.number, t.comment_count, t.note_count,
        count(c.id) FILTER (WHERE c.kind = 'public'), count(c.id) FILTER (WHERE c.kind = 'internal')) AS breach
      FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
      LEFT JOIN tracker_comment c ON c.tracker_id = t.tracker_id AND c.ticket_id = t.id AND c.deleted_at IS NULL
      GROUP BY k.id, t.tracker_id, t.id HAVING t.comment_count <> count(c.id) FILTER (WHERE c.kind = 'public') OR t.note_count <> count(c.id) FILTER (WHERE c.kind = 'internal')`,
  ),
  invariant(
    'I8',
    'no two tickets have one place in the stack, and none is above the top that a new one goes on',
    sql`SELECT format('tracker %s (%s): rank %s, %s', k.id, k.prefix, t.rank, CASE WHEN count(*) > 1 THEN count(*) || ' times' ELSE 'above ' || COALESCE(k.top_rank, 'nothing') END) AS breach
      FROM tracker k JOIN tracker_ticket t ON t.tracker_id = k.id AND t.rank IS NOT NULL
      GROUP BY k.id, t.rank HAVING count(*) > 1 OR k.top_rank IS NULL OR t.rank COLLATE "C" < k.top_rank COLLATE "C"`,
  ),
]

import { invariant, versionsFollowLog, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** What always holds of FAQs (docs/reliability.md). */
export const invariants: readonly Invariant[] = [
  versionsFollowLog('faq_article'),
  invariant(
    'I8',
    'an article counts the votes that it has',
    sql`SELECT format('article %s: it counts %s and %s, there are %s', a.id, a.useful_votes, a.useless_votes, count(v.user_id)) AS breach
      FROM faq_article a LEFT JOIN faq_vote v ON v.faq_id = a.faq_id AND v.article_id = a.id
      GROUP BY a.faq_id, a.id
      HAVING a.useful_votes <> count(*) FILTER (WHERE v.useful) OR a.useless_votes <> count(*) FILTER (WHERE NOT v.useful)`,
  ),
  invariant(
    'I8',
    'no two articles have one place, and none is beyond the last',
    sql`SELECT format('FAQ %s: place %s, %s times', f.id, a.place, count(*)) AS breach
      FROM faq f JOIN faq_article a ON a.faq_id = f.id
      GROUP BY f.id, a.place HAVING count(*) > 1 OR a.place > f.last_place`,
  ),
]

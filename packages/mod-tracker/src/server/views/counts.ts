import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { answer } from '@guichet/plugin-kit/server'
import { scopeWith } from '../../contract/query-limits.ts'
import { fieldsAskedAbout } from '../elements/form/asked-about.ts'
import { readableBy } from '../access.ts'
import { bounded } from '../tickets/present.ts'
import { countsOf } from '../tickets/repository.ts'
import { filtersOf } from '../tickets/query/filters.ts'
import { readAsked } from '../tickets/query/read.ts'
import { askerOf } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { seenViews } from './read.ts'

/** Views that are counted: the first of those that are listed. */
const MOST_COUNTED = 30

/**
 * In one round trip. A view that asks for words, or for what is unread, is not counted: that would look at every ticket. Neither is one that
 * asks for what is not there any more.
 */
export async function countsOfSavedViews(caller: Caller, timeZone: string) {
  const { host, activity } = caller
  const zone = readAsked({ q: '', timeZone }, [])
  if (!zone.ok) return zone
  const views = await seenViews(caller)
  const fields = await fieldsAskedAbout(
    caller,
    views.map(({ query }) => query),
  )
  const asker = askerOf(caller, timeZone, fields)
  const filters = views.slice(0, MOST_COUNTED).flatMap(({ id, query }) => {
    const parsed = parseQuery(query, scopeWith(fields))
    if (!parsed.ok) return []
    const { words, seen, ...rest } = filtersOf(parsed.value, asker, activity.id)
    return words !== null || seen ? [] : [{ id, ...rest }]
  })
  const counted = await countsOf(host.db, readableBy(caller), filters)
  const of = new Map(filters.map(({ id }, i) => [id, bounded(counted[i] ?? 0)]))
  return answer(200, { items: views.map(({ id }) => ({ view: id, counted: of.get(id) ?? null })) })
}

import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { scopeWith } from '../../../contract/query-limits.ts'
import type { Caller } from '../../caller.ts'
import { formInForce, visibleFields, type FormField } from './form.ts'

/** The custom fields that these queries may be about, of those the visitor sees; most are about none. */
export async function fieldsAskedAbout(caller: Caller, queries: readonly string[]): Promise<readonly FormField[]> {
  if (!queries.some(mentionsFields)) return []
  return visibleFields(await formInForce(caller.host.db, caller.activity.id), caller)
}

/** Whether a query is about a custom field that is not there for who sees these: then the query itself would tell of it. */
export const asksBeyond = (query: string, fields: readonly FormField[]): boolean =>
  mentionsFields(query) && !parseQuery(query, scopeWith(fields)).ok

const mentionsFields = (query: string): boolean => /element\./i.test(query)

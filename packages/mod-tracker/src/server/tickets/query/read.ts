import type { Query } from '@guichet/domain/tickets/query/ast'
import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { parseQuery } from '@guichet/domain/tickets/query/parse'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import { scopeWith } from '../../../contract/query-limits.ts'
import type { FormField } from '../../elements/form/form.ts'
import { isTimeZone } from '../../zone.ts'
import type { Clock } from './days.ts'

interface Asked {
  readonly query: Query
  readonly timeZone: Clock['timeZone']
}

/** Reads what a list is asked for; every fault of `q` is told with its place in it. */
export function readAsked(
  { q, timeZone }: { readonly q: string; readonly timeZone: string },
  custom: readonly FormField[],
): Outcome<Asked> {
  const parsed = parseQuery(q, scopeWith(custom))
  const fields = [
    ...(parsed.ok ? [] : parsed.error.map(faultOf)),
    ...(isTimeZone(timeZone) ? [] : [{ in: 'query', path: ['timeZone'], code: 'invalid_value' } as const]),
  ]
  return parsed.ok && fields.length === 0
    ? { ok: true, value: { query: parsed.value, timeZone } }
    : { ok: false, error: { code: 'request.invalid', fields } }
}

function faultOf({ code, ...params }: QueryFault): FieldFailure {
  return { in: 'query', path: ['q'], code: `query.${code}`, params }
}

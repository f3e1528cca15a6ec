import { parseQuery } from '@guichet/domain/tickets/query/parse'
import { printQuery } from '@guichet/domain/tickets/query/print'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import { scopeWith } from '../../contract/query-limits.ts'
import type { FormField } from '../elements/form/form.ts'
import { isColumn, isGrouping } from './columns.ts'
import type { ViewText } from './repository.ts'

/** What is to be saved, its query in the language's own words; each column and each term has to be there when it is saved. */
export function checkedView(text: ViewText, custom: readonly FormField[]): Outcome<ViewText> {
  const parsed = parseQuery(text.query, scopeWith(custom))
  const inQuery = parsed.ok
    ? []
    : parsed.error.map(({ code, ...params }): FieldFailure => ({
        in: 'body',
        path: ['query'],
        code: `query.${code}`,
        params,
      }))
  const columns = text.columns ?? []
  const inColumns = columns.flatMap((column, i): FieldFailure[] => {
    const code = isColumn(column, custom) ? (columns.indexOf(column) < i ? 'column.repeated' : null) : 'column.unknown'
    return code === null ? [] : [{ in: 'body', path: ['columns', i], code }]
  })
  const inGrouping: FieldFailure[] = isGrouping(text.grouping, custom)
    ? []
    : [{ in: 'body', path: ['grouping'], code: 'column.unknown' }]
  const fields = [...inQuery, ...inColumns, ...inGrouping]
  if (!parsed.ok || fields.length > 0) return { ok: false, error: { code: 'request.invalid', fields } }
  return { ok: true, value: { ...text, query: printQuery(parsed.value) } }
}

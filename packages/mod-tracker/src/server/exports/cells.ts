import { shownWords, WORDS_APART } from '@guichet/domain/tickets/elements/option-words'
import { elementColumn } from '../../contract/import-words.ts'
import type { FormField } from '../elements/form/form.ts'
import { presentValue } from '../elements/values/present.ts'
import { filesAmong, valuesOf } from '../elements/values/read.ts'
import type { ValueRow } from '../elements/values/repository.ts'
import { namePerson, type Names } from '../people.ts'
import type { ListedRow } from '../tickets/repository.ts'
import type { Texts } from './repository.ts'

/** Names that an import's own suggestions know (`imports/suggest.ts`); then of each custom field `element.` and its code. */
const COLUMNS = [
  'key',
  'summary',
  'description',
  'resolution',
  'state',
  'reporter',
  'assignee',
  'created',
  'updated',
  'closed',
  'due',
  'comments',
] as const

export const headerOf = (fields: readonly FormField[]): readonly string[] => [
  ...COLUMNS,
  ...fields.map(({ code }) => elementColumn(code)),
]

/** What it takes to tell of a row besides itself. */
export interface Told {
  readonly texts: ReadonlyMap<string, Texts>
  readonly values: ReadonlyMap<string, readonly ValueRow[]>
  readonly names: Names
}

/** Nothing for a row that has gone out of sight meanwhile. */
export function cellsOf(
  row: ListedRow,
  fields: readonly FormField[],
  { texts, values, names }: Told,
): readonly string[] | null {
  const written = texts.get(row.id)
  if (written === undefined) return null
  const rows = values.get(row.id) ?? []
  const called = { names, files: filesAmong(rows) }
  const byCode = valuesOf(rows, fields)
  return [
    `${row.prefix}-${row.number}`,
    row.summary,
    written.description,
    written.resolution ?? '',
    row.state,
    namePerson(row.reporterId, names).name,
    row.assigneeId === null ? '' : namePerson(row.assigneeId, names).name,
    row.createdAt.toISOString(),
    row.updatedAt.toISOString(),
    row.closedAt?.toISOString() ?? '',
    row.dueOn ?? '',
    String(row.commentCount),
    ...fields.map((field) => {
      const value = byCode.get(field.code)
      if (value === undefined) return ''
      return shownWords(field.options, presentValue(field.rules.kind, value, called)).join(WORDS_APART)
    }),
  ]
}

import { TICKET_COLUMNS } from '../../contract/view-words.ts'
import type { CustomField } from '../types.ts'
import type { Tab } from './search.ts'

/** Of the tracker's own fields: more leave a ticket's summary no room. */
const USUAL_FIELDS = 3

/** What a custom field's column is called, in addresses and in saved views. */
export const columnOf = ({ code }: Pick<CustomField, 'code'>) => `element.${code}` as const

/** The custom fields that can be columns. */
export const listable = (fields: readonly CustomField[]): readonly CustomField[] =>
  fields.filter((field) => field.listable)

/** People and files are kept by their ids, which are in no order that anybody asks for. */
export const isSortable = ({ rules: { kind } }: Pick<CustomField, 'rules'>): boolean =>
  kind !== 'person' && kind !== 'files'

/** Those that a list can be ordered by. */
export const sortableColumns = (fields: readonly CustomField[]) => listable(fields).filter(isSortable).map(columnOf)

/** All that can be columns, in their order: the time of the last activity ends a row. */
export function columnsOf(fields: readonly CustomField[]): readonly string[] {
  const own = listable(fields).map(columnOf)
  return TICKET_COLUMNS.flatMap((column) => (column === 'created' ? [...own, column] : [column]))
}

/** What lists show where nobody has chosen. Among one’s own tickets, who reported them says nothing. */
export function usualColumns(tab: Tab | null, fields: readonly CustomField[]): readonly string[] {
  const asked = fields.filter(({ active }) => active)
  const left = [
    ...listable(asked).slice(USUAL_FIELDS).map(columnOf),
    'created',
    ...(tab === 'mine' ? ['reporter'] : []),
  ]
  return columnsOf(asked).filter((column) => !left.includes(column))
}

import type { RecordColumn } from '@guichet/ui/record-list'
import type { ReactNode } from 'react'
import type { IntlShape } from 'react-intl'
import { valueWords } from '../elements/value-words.ts'
import type { CustomField, TicketItem } from '../types.ts'
import { columnOf, isSortable } from './columns.ts'
import type { SortField } from './query/terms.ts'

type Sortable = (field: SortField, header: ReactNode) => Pick<RecordColumn<TicketItem>, 'header' | 'sort'>

/** A custom field in a list, on one line. */
export function elementColumn(field: CustomField, intl: IntlShape, sortable: Sortable): RecordColumn<TicketItem> {
  const { code, label } = field
  return {
    role: 'field',
    id: columnOf(field),
    ...(isSortable(field) ? sortable(columnOf(field), label) : { header: label }),
    cell: ({ elements }) => {
      const value = elements[code]
      if (value === undefined) return null
      const words = valueWords(field, value, intl)
      return (
        <span dir="auto" title={words}>
          {words}
        </span>
      )
    },
  }
}

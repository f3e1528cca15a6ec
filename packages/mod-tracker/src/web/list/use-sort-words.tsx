import { useIntl } from 'react-intl'
import { useFields } from '../elements/use-fields.tsx'
import { columnOf } from './columns.ts'
import type { Sort } from './query/terms.ts'

/** What an order is called. */
export function useSortWords(): (sort: Sort) => string {
  const { formatMessage } = useIntl()
  const fields = useFields()
  return (sort) => {
    const field = fields.find((each) => columnOf(each) === sort.replace('-', ''))
    if (field === undefined) return formatMessage({ id: `tracker.list.sort.${sort}` })
    const direction = sort.startsWith('-') ? 'descending' : 'ascending'
    return formatMessage({ id: `tracker.list.sort.${direction}` }, { field: field.label })
  }
}

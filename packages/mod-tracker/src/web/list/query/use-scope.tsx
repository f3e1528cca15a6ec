import type { QueryScope } from '@guichet/domain/tickets/query/fields'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { TICKET_QUERY } from '../../../contract/query-limits.ts'
import { translator } from './vocabulary.ts'

/** What can be asked here, in the query language's words and in the person's. */
export function useScope(): QueryScope {
  const { formatMessage } = useIntl()
  return useMemo(() => ({ ...TICKET_QUERY, translate: translator((id) => formatMessage({ id })) }), [formatMessage])
}

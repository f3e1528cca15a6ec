import type { QueryScope } from '@guichet/domain/tickets/query/fields'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { scopeWith } from '../../../contract/query-limits.ts'
import { useFields } from '../../elements/use-fields.tsx'
import { translator } from './vocabulary.ts'

/** What can be asked here, in the query language's words and in the person's. */
export function useScope(): QueryScope {
  const { formatMessage } = useIntl()
  const fields = useFields()
  return useMemo(
    () => ({ ...scopeWith(fields), translate: translator((id) => formatMessage({ id })) }),
    [fields, formatMessage],
  )
}

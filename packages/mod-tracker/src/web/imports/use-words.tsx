import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Import } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'

/** What the last dry run did not find; nothing before there was one, or when it found everything. */
export function useWords(given: Import, code: 'person-unknown' | 'state-unknown') {
  const { id } = useActivity()
  const client = useImportsClient()
  return useQuery({
    queryKey: keys.importWords(id, given.id, { code, version: given.version }),
    queryFn: ({ signal }) => client.words({ params: { tracker: id, import: given.id }, query: { code }, signal }),
    staleTime: Infinity,
  })
}

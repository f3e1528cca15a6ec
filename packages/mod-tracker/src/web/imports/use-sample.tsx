import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { ImportSettings } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'

/** The columns of an import's file, as it is read with these settings. */
export function useSample(importId: string, { encoding, delimiter }: Pick<ImportSettings, 'encoding' | 'delimiter'>) {
  const { id } = useActivity()
  const client = useImportsClient()
  return useQuery({
    queryKey: keys.importSample(id, importId, { encoding, delimiter }),
    queryFn: ({ signal }) =>
      client.sample({ params: { tracker: id, import: importId }, query: { encoding, delimiter }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

export type Sample = ReturnType<typeof useSample>

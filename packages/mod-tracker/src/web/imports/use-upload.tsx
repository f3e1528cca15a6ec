import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { IMPORT_BYTES_MAX } from '../../contract/import-words.ts'
import { keys } from '../query-keys.ts'
import type { Import } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'

/** Larger than may come: known before any of it has left. */
export class TooLarge extends Error {}

/** Brings a file, telling how much of it has left: from 0 to 1. */
export function useUpload(onBrought: (brought: Import) => void) {
  const { id } = useActivity()
  const client = useImportsClient()
  const cache = useQueryClient()
  const [sent, setSent] = useState(0)
  const mutation = useMutation({
    mutationFn: async (file: File) => {
      setSent(0)
      if (file.size > IMPORT_BYTES_MAX) throw new TooLarge()
      return client.upload({
        params: { tracker: id },
        query: { name: file.name.slice(-255), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        // What a system with a spreadsheet calls a CSV file is the spreadsheet's type.
        file: { content: file, type: 'text/csv', sent: (bytes) => setSent(file.size === 0 ? 1 : bytes / file.size) },
      })
    },
    onSuccess(brought) {
      cache.setQueryData(keys.import(id, brought.id), brought)
      void cache.invalidateQueries({ queryKey: [...keys.imports(id), 'list'] })
      onBrought(brought)
    },
  })
  return { ...mutation, sent }
}

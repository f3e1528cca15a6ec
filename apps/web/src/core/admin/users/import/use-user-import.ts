import type { userImportContract } from '@guichet/api/core/users/import/contract'
import { userImportPaths } from '@guichet/api/core/users/import/paths'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCoreClient } from '../../use-core-client.ts'
import { userKeys } from '../use-users.ts'

export type UserImport = NonNullable<ReturnType<typeof useUserImport>['check']['data']>

/** What a spreadsheet's system calls a CSV file is the spreadsheet's type. */
const sent = (file: File) => ({ file: { content: file, type: 'text/csv' } })

/** The two steps of an import, each of the file as it is. */
export function useUserImport() {
  const client = useCoreClient<typeof userImportContract>(userImportPaths)
  const queries = useQueryClient()
  const check = useMutation({ mutationFn: (file: File) => client.check(sent(file)) })
  const run = useMutation({
    mutationFn: (file: File) => client.run(sent(file)),
    onSuccess: () => queries.invalidateQueries({ queryKey: userKeys.all }),
  })
  return { check, run }
}

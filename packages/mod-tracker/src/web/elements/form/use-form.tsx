import { ApiProblem } from '@guichet/plugin-kit/client'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { keys } from '../../query-keys.ts'
import type { Form, FormRow } from '../../types.ts'
import { useFormClient } from '../../use-clients.tsx'
import { sameRows } from './rows.ts'

/** A tracker's form, to be changed. */
export function useForm(enabled: boolean) {
  const { id: tracker } = useActivity()
  const client = useFormClient()
  return useQuery({
    queryKey: keys.form(tracker),
    queryFn: ({ signal }) => client.get({ params: { tracker }, signal }),
    staleTime: 10_000,
    enabled,
  })
}

interface Wanted {
  /** What was being changed. */
  readonly base: Form
  readonly rows: readonly FormRow[]
}

/** Saves a form. It fails with a colleague's (`theirsOf`) when they changed it meanwhile, and not when only a field of the library was changed. */
export function useSaveForm() {
  const { id: tracker } = useActivity()
  const client = useFormClient()
  const cache = useQueryClient()
  const put = (rows: readonly FormRow[], ifMatch: number) =>
    client.change({ params: { tracker }, body: { fields: rows.map(sent) }, ifMatch, idempotencyKey: newKey() })
  return useMutation({
    async mutationFn({ base, rows }: Wanted) {
      try {
        return await put(rows, base.version)
      } catch (error) {
        const theirs = theirsOf(error)
        if (theirs === null || !sameRows(theirs.fields, base.fields)) throw error
        return await put(rows, theirs.version)
      }
    },
    onSuccess(saved) {
      cache.setQueryData(keys.form(tracker), saved)
      for (const queryKey of [keys.fields(tracker), keys.library(tracker)]) void cache.invalidateQueries({ queryKey })
    },
  })
}

/** As the contract takes it: what is blank is nothing. */
const sent = ({ help, ...row }: FormRow): FormRow => ({ ...row, help: help?.trim() || null })

/** The form as a colleague has made it meanwhile; null: something else went wrong. */
export function theirsOf(error: unknown): Form | null {
  return error instanceof ApiProblem && error.status === 412 && isForm(error.current) ? error.current : null
}

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && 'fields' in value

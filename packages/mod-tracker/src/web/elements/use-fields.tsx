import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { CustomField } from '../types.ts'
import { useFormClient } from '../use-clients.tsx'

export const fieldsQuery = (client: ReturnType<typeof useFormClient>, tracker: string) =>
  queryOptions({
    queryKey: keys.fields(tracker),
    queryFn: ({ signal }) => client.fields({ params: { tracker }, signal }),
    staleTime: 60_000,
  })

const NONE: readonly CustomField[] = []

/** Whether it is not known yet which custom fields there are. */
export function useFieldsPending(): boolean {
  const { id } = useActivity()
  return useQuery(fieldsQuery(useFormClient(), id)).isPending
}

/** The custom fields of this tracker that the person sees, in order; none until they are known. */
export function useFields(enabled = true): readonly CustomField[] {
  const { id } = useActivity()
  return useQuery({ ...fieldsQuery(useFormClient(), id), enabled }).data?.fields ?? NONE
}

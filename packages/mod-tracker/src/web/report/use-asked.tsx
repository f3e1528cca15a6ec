import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownElementValue } from '../../contract/element-points.ts'
import { askedNow, type Asked } from '../elements/asked.ts'
import { fieldsQuery } from '../elements/use-fields.tsx'
import type { Written } from '../elements/written.ts'
import type { CustomField } from '../types.ts'
import { useFormClient } from '../use-clients.tsx'
import { useCan } from '../use-tracker.tsx'
import type { Draft } from './draft.ts'

/** The tracker's own questions in a report, and what is answered so far. */
export function useAsked(draft: Draft, write: (next: Draft) => void) {
  const { id } = useActivity()
  const cache = useQueryClient()
  const query = fieldsQuery(useFormClient(), id)
  const { data, isError, isLoading, failureCount, refetch } = useQuery(query)
  const editsPrivate = mayDo('editPrivateFields', useCan())
  // What comes with the report as it is sent is nothing that one writes: no draft keeps it.
  const [brought, setBrought] = useState<Written>({})
  const written = { ...draft.elements, ...brought }
  const fields = data?.fields ?? []
  const ask = (known: readonly CustomField[]): Asked => askedNow(known, written, editsPrivate)
  return {
    known: fields,
    /** Whether they are on their way, as far as all goes well. */
    coming: isLoading && failureCount === 0,
    now: ask(fields),
    written,
    /** Null: they are there, or on their way. */
    retry: isError && data === undefined ? () => void refetch() : null,
    change: (code: string, value: ShownElementValue | null) => {
      const isBrought = fields.some((field) => field.code === code && field.entry === 'reported')
      if (isBrought) setBrought((before) => ({ ...before, [code]: value }))
      else write({ ...draft, elements: { ...draft.elements, [code]: value } })
    },
    /** Once they are known; where they cannot be, the server says what is missing. */
    whenKnown: async (): Promise<Asked> => {
      const known = await cache.ensureQueryData(query).catch(() => null)
      return ask(known?.fields ?? [])
    },
    /** The server saw another form: so it is asked for again. */
    refresh: () => void cache.invalidateQueries({ queryKey: query.queryKey }),
  }
}

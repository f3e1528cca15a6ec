import { ApiProblem } from '@guichet/plugin-kit/client'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { elementsContract } from '../../../contract/elements.ts'
import { elementPaths } from '../../../contract/elements.paths.ts'
import { keys } from '../../query-keys.ts'
import type { LibraryField } from '../../types.ts'
import { MOUNT } from '../../use-clients.tsx'
import { bodyOf, type ElementDraft } from './draft.ts'

/** Apart from the other clients: only these screens ask. */
const useElementsClient = () => useClient<typeof elementsContract>(MOUNT, elementPaths)

/** The fields that forms of this place can ask. */
export function useLibrary(enabled: boolean) {
  const { id: tracker } = useActivity()
  const client = useElementsClient()
  return useQuery({
    queryKey: keys.library(tracker),
    queryFn: ({ signal }) => client.list({ params: { tracker }, signal }),
    staleTime: 10_000,
    enabled,
  })
}

/** The types of field there are, those of plugins among them. */
export function useFieldTypes(enabled: boolean) {
  const { id: tracker } = useActivity()
  const client = useElementsClient()
  return useQuery({
    queryKey: keys.fieldTypes(tracker),
    queryFn: async ({ signal }) => (await client.types({ params: { tracker }, signal })).items,
    staleTime: 60_000,
    enabled,
  })
}

/** What of the library is old once a field of it is another: forms and tickets show it too. */
function useRefresh() {
  const { id: tracker } = useActivity()
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [keys.library(tracker), keys.fields(tracker), keys.form(tracker)].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )
}

interface Written {
  /** Null: a new one. */
  readonly of: LibraryField | null
  readonly draft: ElementDraft
}

/** Writes a field, or changes it in the version that was seen: a colleague's, once their change has been told of. */
export function useSaveElement() {
  const { id: tracker } = useActivity()
  const client = useElementsClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ of, draft }: Written) => {
      const body = bodyOf(draft)
      if (of === null)
        return client.create({
          params: { tracker },
          body: { ...body, code: draft.code, type: draft.type },
          idempotencyKey: newKey(),
        })
      return client.edit({
        params: { tracker, element: of.id },
        body: { ...body, archived: of.archived },
        ifMatch: of.version,
        idempotencyKey: newKey(),
      })
    },
    onSettled: refresh,
  })
}

/** Puts a field aside, or takes it back. */
export function useArchiveElement() {
  const { id: tracker } = useActivity()
  const client = useElementsClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ of, archived }: { readonly of: LibraryField; readonly archived: boolean }) => {
      const { id, version, label, settings, options, shared } = of
      return client.edit({
        params: { tracker, element: id },
        body: { label, settings, options, shared, archived },
        ifMatch: version,
        idempotencyKey: newKey(),
      })
    },
    onSettled: refresh,
  })
}

export function useRemoveElement() {
  const { id: tracker } = useActivity()
  const client = useElementsClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id }: LibraryField) => client.remove({ params: { tracker, element: id }, idempotencyKey: newKey() }),
    onSettled: refresh,
  })
}

/** The field as a colleague has made it meanwhile; null: something else went wrong. */
export function theirsOf(error: unknown): LibraryField | null {
  return error instanceof ApiProblem && error.status === 412 && isElement(error.current) ? error.current : null
}

const isElement = (value: unknown): value is LibraryField =>
  typeof value === 'object' && value !== null && 'code' in value && 'settings' in value

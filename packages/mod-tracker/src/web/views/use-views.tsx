import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import type { viewsContract } from '../../contract/views.ts'
import { keys } from '../query-keys.ts'
import type { SavedView, SavedViews } from '../types.ts'
import { useViewsClient } from '../use-clients.tsx'
import { useCan } from '../use-tracker.tsx'

export type ViewText = BodyOf<(typeof viewsContract)['operations']['create']>

export const viewsQuery = (client: ReturnType<typeof useViewsClient>, tracker: string) =>
  queryOptions({
    queryKey: keys.views(tracker),
    queryFn: ({ signal }) => client.list({ params: { tracker }, signal }),
    staleTime: 60_000,
  })

/** One's own views and the shared ones. */
export function useViews() {
  const { id } = useActivity()
  const client = useViewsClient()
  const can = useCan()
  return useQuery({ ...viewsQuery(client, id), enabled: can('mod/tracker:seeissues') })
}

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

/** How many tickets each of them holds. */
export function useViewCounts(enabled: boolean) {
  const { id } = useActivity()
  const client = useViewsClient()
  return useQuery({
    queryKey: keys.viewCounts(id),
    queryFn: ({ signal }) => client.counts({ params: { tracker: id }, query: { timeZone }, signal }),
    staleTime: 15_000,
    enabled,
  })
}

/** Saving, changing, deleting a view, and choosing what opens first; the list of views follows. */
export function useViewChanges() {
  const { id: tracker } = useActivity()
  const client = useViewsClient()
  const cache = useQueryClient()
  const show = (change: (views: SavedViews) => SavedViews) =>
    cache.setQueryData<SavedViews>(keys.views(tracker), (views) => views && change(views))
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: keys.views(tracker) }),
      cache.invalidateQueries({ queryKey: keys.viewCounts(tracker) }),
    ])
  const create = useMutation({
    mutationFn: (body: ViewText) => client.create({ params: { tracker }, body, idempotencyKey: newKey() }),
    onSuccess: (made) => show((views) => ({ ...views, items: [...views.items, made] })),
    onSettled,
  })
  const edit = useMutation({
    mutationFn: ({ view, body }: { view: SavedView; body: ViewText }) =>
      client.edit({ params: { tracker, view: view.id }, body, ifMatch: view.version, idempotencyKey: newKey() }),
    onSuccess: (now) =>
      show((views) => ({ ...views, items: views.items.map((each) => (each.id === now.id ? now : each)) })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id: view, version }: SavedView) =>
      client.remove({ params: { tracker, view }, ifMatch: version, idempotencyKey: newKey() }),
    onSettled,
  })
  const prefer = useMutation({
    mutationFn: (view: string | null) => client.prefer({ params: { tracker }, body: { view } }),
    onSuccess: ({ preferred }) => show((views) => ({ ...views, preferred })),
    // A list that was on its way may be of before.
    onSettled: () => cache.invalidateQueries({ queryKey: keys.views(tracker) }),
  })
  return { create, edit, remove, prefer }
}

/** What a view says, to be sent back whole. */
export const writtenOf = ({ name, description, query, columns, grouping, shared }: SavedView): ViewText => ({
  name,
  description,
  query,
  columns,
  grouping,
  shared,
})

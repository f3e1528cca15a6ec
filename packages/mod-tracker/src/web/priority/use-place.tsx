import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Pages } from '../cache/patch.ts'
import type { ListQuery } from '../list/search.ts'
import { keys } from '../query-keys.ts'
import type { Stack, TicketItem } from '../types.ts'
import { usePriorityClient } from '../use-clients.tsx'
import { reordered, type Placing } from './reordered.ts'

interface Placed {
  readonly ticket: Pick<TicketItem, 'number' | 'key'>
  readonly wanted: Placing
  readonly idempotencyKey: string
}

/** Puts a ticket elsewhere in the stack: shown at once, and as it is when it could not be. */
export function usePlace(): (ticket: Placed['ticket'], wanted: Placing) => void {
  const { id } = useActivity()
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const client = usePriorityClient()
  const cache = useQueryClient()
  const lists = { queryKey: keys.lists(id), predicate: isByPriority }

  const mutationKey = placingIn(id)
  const { mutate } = useMutation({
    mutationKey,
    // One after the other, as they were asked for.
    scope: { id: keys.stack(id).join(' ') },
    mutationFn: ({ ticket: { number }, wanted, idempotencyKey }: Placed) =>
      client.place({ params: { tracker: id, number }, body: wanted, idempotencyKey }),
    onMutate: async ({ ticket: { number }, wanted }) => {
      await Promise.all([cache.cancelQueries({ queryKey: keys.stack(id) }), cache.cancelQueries(lists)])
      cache.setQueryData<Stack>(keys.stack(id), (stack) =>
        stack?.numbers ? { ...stack, numbers: [...reordered(stack.numbers, (each) => each, number, wanted)] } : stack,
      )
      cache.setQueriesData<Pages>(lists, (pages) => pages && reorderedPages(pages, number, wanted))
    },
    onSuccess: ({ place }, { ticket: { key } }) =>
      notify({
        tone: 'success',
        text:
          place === null
            ? formatMessage({ id: 'tracker.priority.placed.quietly' }, { key })
            : formatMessage(
                { id: 'tracker.priority.placed' },
                { key, place: formatMessage({ id: 'tracker.priority.place' }, { place }) },
              ),
      }),
    onError: notifyFailure,
    onSettled: (_, __, { ticket: { number } }) => {
      void cache.invalidateQueries({ queryKey: keys.history(id, number) })
      // While others of one's own are to come, the server's order is that before them.
      if (cache.isMutating({ mutationKey }) > 1) return
      return Promise.all([cache.invalidateQueries({ queryKey: keys.stack(id) }), cache.invalidateQueries(lists)])
    },
  })
  return useCallback((ticket, wanted) => mutate({ ticket, wanted, idempotencyKey: newKey() }), [mutate])
}

const placingIn = (tracker: string) => [...keys.stack(tracker), 'placing']

/** Whether something that one has put elsewhere is on its way: what the server says meanwhile may be the order before it. */
export function useIsPlacing(): boolean {
  const { id } = useActivity()
  return useIsMutating({ mutationKey: placingIn(id) }) > 0
}

const isByPriority = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
  /\bsort:priority\b/.test((queryKey[3] as ListQuery | undefined)?.q ?? '')

/** Each page keeps its length. */
function reorderedPages<P extends Pages>(pages: P, number: number, wanted: Placing): P {
  const items = reordered(
    pages.pages.flatMap((page) => page.items),
    (item) => item.number,
    number,
    wanted,
  )
  let from = 0
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: items.slice(from, (from += page.items.length)) })),
  }
}

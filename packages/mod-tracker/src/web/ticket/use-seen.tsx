import { decide } from '@guichet/domain/tickets/decide'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { replaceItem, type Pages } from '../cache/patch.ts'
import { refreshTicket, showEverywhere } from '../cache/show.ts'
import { keys } from '../query-keys.ts'
import type { Ticket, Tracker } from '../types.ts'
import { useSeenClient } from '../use-clients.tsx'
import { whenLookedAt } from '../when-looked-at.ts'
import { decidedBy } from './decided-by.ts'

/** How long one looks at a ticket before one has seen it: stepping through tickets is not reading them. */
const DWELL_MS = 1_000

/**
 * Says of the ticket on the screen that it has been seen, once for each version. Coming to a posted ticket may open it; one that is put
 * back to posted before one's eyes was put there by somebody, and stays.
 */
export function useSeen(ticket: Ticket, tracker: Tracker): void {
  const { number, version, unread } = ticket
  const { user } = useApp()
  const arrivedAt = useRef<number | null>(null)
  const say = useSay()

  const looked = useEffectEvent((seen: Pick<Ticket, 'number' | 'version' | 'unread'>) => {
    const arrives = arrivedAt.current !== seen.number
    arrivedAt.current = seen.number
    const { actor, facts } = decidedBy(ticket, tracker, user.id)
    const opens = arrives && decide(tracker.workflow, { kind: 'open-on-view', actor }, facts).allowed
    if (opens || (seen.unread && (arrives || ticket.state !== 'POSTED'))) void say(seen)
  })
  useEffect(() => whenLookedAt(DWELL_MS, () => looked({ number, version, unread })), [number, version, unread])
}

function useSay() {
  const { id } = useActivity()
  const client = useSeenClient()
  const cache = useQueryClient()
  return async ({ number, version }: Pick<Ticket, 'number' | 'version'>): Promise<void> => {
    // Should it not arrive, the ticket stays unread, which is no lie.
    const answer = await client.see({ params: { tracker: id, number }, body: { version } }).catch(() => null)
    if (answer === null) return
    if (answer.opened !== null) {
      // A change of one's own that is under way shows what it will have made, and asks anew when it is done.
      if (cache.isMutating({ mutationKey: keys.change(id, number) }) > 0) return
      // One that was quicker than this answer is shown already.
      const shown = cache.getQueryData<Ticket>(keys.ticket(id, number))
      if (shown !== undefined && shown.version > answer.opened.version) return
      showEverywhere(cache, id, answer.opened)
      await refreshTicket(cache, id, number)
      return
    }
    const read = <T extends Pick<Ticket, 'version' | 'unread'>>(it: T): T =>
      it.version <= version ? { ...it, unread: false } : it
    cache.setQueryData<Ticket>(keys.ticket(id, number), (it) => it && read(it))
    cache.setQueriesData<Pages>({ queryKey: keys.lists(id) }, (pages) => pages && replaceItem(pages, number, read))
  }
}

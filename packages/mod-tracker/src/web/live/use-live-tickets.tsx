import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { askAgain } from '@guichet/plugin-kit/web/ask-again'
import { useLive, type LiveEvent } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { asPatch, patchTicket, replaceItem, type Pages } from '../cache/patch.ts'
import type { ListQuery } from '../list/search.ts'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import { useTicketsClient } from '../use-clients.tsx'
import { useTracker } from '../use-tracker.tsx'
import { mayEnter } from './may-enter.ts'
import { readNews, ticketOfWatch, type TicketNews } from './news.ts'
import { rowAfter } from './row.ts'
import { useAnnounce } from './use-announce.tsx'
import { useArrivals, type Arrivals } from './use-arrivals.tsx'
import { useFollowStack } from './use-follow-stack.tsx'
import { useLater } from './use-later.tsx'
import { useFollowSettings } from './use-live-settings.tsx'
import { usePersonMet } from './use-person.tsx'

/**
 * Keeps the screen true while others work: rows change where they stand, the open ticket is asked for again, counts follow, and what has
 * come into the list is only told of. Nothing that is being typed or held open is touched. One's own doings are not announced.
 */
export function useLiveTickets(query: ListQuery | null, open: number | null): Arrivals {
  const { id } = useActivity()
  const { user } = useApp()
  const { data: tracker } = useTracker()
  const cache = useQueryClient()
  const tickets = useTicketsClient()
  const person = usePersonMet()
  const announce = useAnnounce()
  const arrivals = useArrivals(query)
  // Apart from each other: a hundred screens of one tracker need not ask at once.
  const soon = useLater(() => 500 + Math.random() * 1_500)

  const followSettings = useFollowSettings()
  const followStack = useFollowStack()

  const event = (heard: LiveEvent) => {
    followSettings(heard)
    followStack(heard)
    const watched = ticketOfWatch(heard)
    if (watched !== null)
      soon(`watchers ${watched}`, () => void cache.invalidateQueries({ queryKey: keys.watchers(id, watched) }))
    const news = readNews(heard)
    if (news === null || tracker === undefined) return
    soon('counts', () => {
      void cache.invalidateQueries({ queryKey: keys.counts(id) })
      void cache.invalidateQueries({ queryKey: keys.groups(id) })
      void cache.invalidateQueries({ queryKey: keys.waitings(id) })
    })
    if (news.number === open) void hearOfOpen(news)
    const known = { me: user.id, workflow: tracker.workflow, person, open }
    let unknown = false
    cache.setQueriesData<Pages>({ queryKey: keys.lists(id) }, (pages) => {
      if (pages === undefined) return undefined
      return replaceItem(pages, news.number, (item) => {
        const row = rowAfter(item, news, known)
        unknown ||= row === null
        return row ?? item
      })
    })
    if (unknown) void fetchRow(news.number)
    // Lists that are not on the screen are asked for again when they come back to it.
    void cache.invalidateQueries({ queryKey: keys.lists(id), type: 'inactive', refetchType: 'none' })
    if (news.actorId !== user.id && query !== null && mayEnter(news, query, known)) arrivals.suspect(news.number)
  }

  async function hearOfOpen(news: TicketNews): Promise<void> {
    const own = news.actorId === user.id
    const shown = cache.getQueryData<Ticket>(keys.ticket(id, news.number))
    if (news.about === 'ticket' && shown !== undefined && shown.version >= news.version) return
    // One's own act on this very page asks for the ticket itself when it is done.
    if (own && cache.isMutating({ mutationKey: keys.change(id, news.number) }) > 0) return
    await cache.invalidateQueries({ queryKey: keys.ticket(id, news.number) })
    if (!own) announce(news)
  }

  /** A row whose new name is not known here is asked for whole; one that has become newer meanwhile stays. */
  async function fetchRow(number: number): Promise<void> {
    const ticket = await tickets.get({ params: { tracker: id, number } }).catch(() => null)
    if (ticket === null) return
    cache.setQueriesData<Pages>(
      { queryKey: keys.lists(id) },
      (pages) =>
        pages &&
        replaceItem(pages, number, (item) =>
          item.version > ticket.version ? item : patchTicket(item, asPatch(ticket)),
        ),
    )
  }

  useLive(id, {
    event,
    resync: (asOf) => askAgain(cache, keys.all(id), asOf),
  })
  return arrivals
}

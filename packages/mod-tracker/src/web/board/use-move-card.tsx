import type { TicketState } from '@guichet/domain/tickets/states'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useQueryClient } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { movedTo } from '../cache/patch.ts'
import { showEverywhere } from '../cache/show.ts'
import { keys } from '../query-keys.ts'
import { conflictOf } from '../ticket/conflict.ts'
import { useExplain } from '../ticket/use-explain.tsx'
import type { Solution } from '../ticket/use-solution.tsx'
import type { Groups, Ticket, TicketItem, Tracker } from '../types.ts'
import { useTransitionsClient } from '../use-clients.tsx'
import { placeCard } from './place-card.ts'

/** Moves a card, at once; it returns when it is refused, and the reason is said. Answers whether it has come about. */
export function useMoveCard(tracker: Tracker) {
  const { id } = useActivity()
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const client = useTransitionsClient()
  const cache = useQueryClient()
  const explain = useExplain(tracker)

  const show = (item: TicketItem) =>
    cache.setQueriesData<Groups>({ queryKey: keys.groups(id) }, (board) => board && placeCard(board, item))
  const settle = (now: Ticket) => {
    showEverywhere(cache, id, now)
    show(now)
    void cache.invalidateQueries({ queryKey: keys.counts(id) })
    void cache.invalidateQueries({ queryKey: keys.waitings(id) })
  }
  const word = (message: string, now: Ticket) =>
    formatMessage(
      { id: `tracker.ticket.${message}` },
      { key: now.key, state: formatMessage({ id: `tracker.state.${now.state}` }) },
    )

  const carryOut = async (item: TicketItem, to: TicketState, send: () => Promise<Ticket>, undoable: boolean) => {
    await cache.cancelQueries({ queryKey: keys.groups(id) })
    show({ ...item, ...movedTo(to, tracker.workflow, new Date()) })
    try {
      const now = await send()
      settle(now)
      const back = () => {
        const undo = () =>
          client.undo({ params: { tracker: id, number: now.number }, ifMatch: now.version, idempotencyKey: newKey() })
        void carryOut(now, item.state, undo, false)
      }
      notify({
        tone: 'success',
        text: word(undoable ? 'moved' : 'undone', now),
        ...(undoable && { action: { label: formatMessage({ id: 'tracker.ticket.undo' }), run: back } }),
      })
      return true
    } catch (error) {
      show(conflictOf(error) ?? item)
      notify({ tone: 'danger', text: explain({ seen: item, touched: undoable ? ['state'] : null }, error) })
      return false
    }
  }

  return (item: TicketItem, to: TicketState, settled: Solution['settled'] = {}) => {
    const idempotencyKey = newKey()
    const body = { to, ...settled }
    const params = { tracker: id, number: item.number }
    return carryOut(item, to, () => client.move({ params, body, ifMatch: item.version, idempotencyKey }), true)
  }
}

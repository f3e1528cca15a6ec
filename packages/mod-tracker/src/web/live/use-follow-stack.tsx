import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import type { LiveEvent } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import { numberIn } from './news.ts'
import { useLater } from './use-later.tsx'

const RANKED = 'tracker.ticket.ranked'
/** What puts a ticket into the stack, or takes it out. */
const ENTERS = ['tracker.ticket.created', 'tracker.ticket.moved']

const RAISES = 'tracker.ticket.raise_'
const BINDS = ['tracker.ticket.bound', 'tracker.ticket.freed']

/** Keeps what lies between tickets true while others change it: the order of priority, and what waits for what. Rows stay where they are. */
export function useFollowStack(): (heard: LiveEvent) => void {
  const { id } = useActivity()
  const cache = useQueryClient()
  // Apart from each other: a hundred screens of one tracker need not ask at once.
  const soon = useLater(() => 300 + Math.random() * 1_000)
  return (heard) => {
    const { type } = heard
    const number = numberIn(heard)
    if (type === RANKED || ENTERS.includes(type))
      soon('stack', () => void cache.invalidateQueries({ queryKey: keys.stack(id) }))
    if (type.startsWith(RAISES)) {
      soon('raises', () => void cache.invalidateQueries({ queryKey: keys.openRaises(id) }))
      if (number !== null) void cache.invalidateQueries({ queryKey: keys.raises(id, number) })
    }
    // Where a ticket stands is shown with whatever waits for it.
    if (BINDS.includes(type) || type === 'tracker.ticket.moved')
      void cache.invalidateQueries({
        queryKey: keys.all(id),
        predicate: ({ queryKey }) => queryKey[4] === 'dependencies',
      })
    if (number !== null && (type === RANKED || BINDS.includes(type)))
      void cache.invalidateQueries({ queryKey: keys.history(id, number) })
    if (number !== null && BINDS.includes(type))
      void cache.invalidateQueries({ queryKey: keys.transitions(id, number) })
  }
}

import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { askAgain } from '@guichet/plugin-kit/web/ask-again'
import { useLive, type LiveEvent } from '@guichet/plugin-kit/web/live'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import { useLater } from './use-later.tsx'

/** A ticket that goes to another tracker leaves many places at once. */
const EVERYTHING = ['tracker.settings.changed', 'tracker.ticket.left']

/** What a screen does when it hears that the tracker's settings have changed: everything it shows may follow from them. */
export function useFollowSettings(): (heard: LiveEvent) => void {
  const { id } = useActivity()
  const cache = useQueryClient()
  // Apart from each other: a hundred screens of one tracker need not ask at once.
  const soon = useLater(() => Math.random() * 1_000)
  return ({ type }) => {
    if (EVERYTHING.includes(type)) soon('all', () => void cache.invalidateQueries({ queryKey: keys.all(id) }))
  }
}

/** Keeps a screen without tickets true while others change the settings. */
export function useLiveSettings(): void {
  const { id } = useActivity()
  const cache = useQueryClient()
  const event = useFollowSettings()
  useLive(id, { event, resync: (asOf) => askAgain(cache, keys.all(id), asOf) })
}

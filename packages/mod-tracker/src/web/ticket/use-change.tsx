import { Unreachable } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { patchTicket, type TicketPatch } from '../cache/patch.ts'
import { refreshTicket, showEverywhere } from '../cache/show.ts'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import { conflictOf, isInTheWay, type Touched } from './conflict.ts'

/** A small act on a ticket: shown at once, taken back when the server refuses it. */
export interface Change {
  readonly seen: Ticket
  /** The version it is based on, when that is not the one that is on the screen. */
  readonly since?: number
  /** Null: only what was seen may be changed, whatever changed since. */
  readonly touched: readonly Touched[] | null
  /** What a text becomes. */
  readonly text?: string
  readonly patch: TicketPatch
  readonly send: (version: number) => Promise<Ticket>
}

/** Carries out small acts. When somebody was first but changed something else, the act is made again on what is there now. */
export function useChange(number: number) {
  const { id } = useActivity()
  const { user } = useApp()
  const cache = useQueryClient()
  return useMutation({
    mutationKey: keys.change(id, number),
    mutationFn: (change: Change) => carryOut(user.id, change),
    retry: (count, error) => error instanceof Unreachable && count < 2,
    onMutate: async ({ seen, patch }) => {
      await cache.cancelQueries({ queryKey: keys.ticket(id, seen.number) })
      await cache.cancelQueries({ queryKey: keys.lists(id) })
      showEverywhere(cache, id, patchTicket(seen, patch))
    },
    onSuccess: (now) => showEverywhere(cache, id, now),
    onError: (error, { seen }) => showEverywhere(cache, id, conflictOf(error) ?? seen),
    onSettled: (_, __, { seen }) =>
      Promise.all([refreshTicket(cache, id, seen.number), cache.invalidateQueries({ queryKey: keys.counts(id) })]),
  })
}

/** How often somebody may be first. */
const TRIES = 3

async function carryOut(me: string, change: Change, tries = TRIES): Promise<Ticket> {
  const { seen, since = seen.version, touched, send } = change
  try {
    return await send(since)
  } catch (error) {
    const now = conflictOf(error)
    if (now === null || touched === null || tries === 0) throw error
    if (touched.some((field) => isInTheWay(field, { error, now, change, me }))) throw error
    return carryOut(me, { ...change, seen: now, since: now.version }, tries - 1)
  }
}

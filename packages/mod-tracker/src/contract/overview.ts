import type { TicketState } from '@guichet/domain/tickets/states'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { historyContract } from './history.ts'

// What the tracker's server half tells its own slots of the home and course pages. It leaves by the host's operations, so these are types alone.

interface Bounded {
  readonly count: number
  /** There are more than that. */
  readonly more: boolean
}

/** Payload of `activity.summary`. Counts are of tickets that the person may read and that are open. */
export interface TrackerSummary {
  readonly open: Bounded
  readonly states: Readonly<Partial<Record<TicketState, number>>>
  /** In their hands; null where nothing can be. */
  readonly work: Bounded | null
  readonly mine: Bounded
  /** Of the last ones that changed. */
  readonly unread: Bounded
  /** Whether `open` is of all that the tracker has. */
  readonly readsAll: boolean
}

/** Payload of `overview.waiting`. */
export interface WaitingTicket {
  readonly number: number
  readonly key: string
  readonly summary: string
  readonly state: TicketState
  /** See waiting.ts. */
  readonly reason: 'settled' | 'work' | 'untaken' | 'news'
}

/** Payload of `overview.event`: an entry of the ticket's history, and which ticket's. */
export interface RecentTicket {
  readonly ticket: { readonly number: number; readonly key: string; readonly summary: string }
  readonly entry: SuccessOf<(typeof historyContract)['operations']['list']>['items'][number]
}

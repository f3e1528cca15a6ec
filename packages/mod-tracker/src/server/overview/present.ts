import { canReadOthersTickets, canWorkHere } from '@guichet/domain/tickets/permissions'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { WaitingItem } from '@guichet/plugin-kit/overview'
import type { LiveReader } from '@guichet/plugin-kit/server'
import type { RecentTicket, TrackerSummary, WaitingTicket } from '../../contract/overview.ts'
import { presentEntry, type HistoryEntry } from '../history/present.ts'
import type { Names } from '../people.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import type { NamedTicket } from './recent.ts'
import { LOOKED_AT, type SummaryRow } from './summaries.ts'
import type { WaitingRow } from './waiting.ts'

export function presentSummary({ states, work, mine, unread }: SummaryRow, { can }: LiveReader): TrackerSummary {
  const byState = Object.entries(states ?? {}) as [keyof TrackerSummary['states'], number][]
  const open = byState.reduce((sum, [, count]) => sum + count, 0)
  return {
    open: bounded(open, COUNTED),
    states: Object.fromEntries(byState),
    work: canWorkHere(can) ? bounded(work, COUNTED) : null,
    mine: bounded(mine, COUNTED),
    unread: { count: unread, more: unread === LOOKED_AT },
    readsAll: canReadOthersTickets(can),
  }
}

export function presentWaiting({ trackerId, id, number, prefix, summary, state, updatedAt, reason }: WaitingRow) {
  const payload: WaitingTicket = { number, key: `${prefix}-${number}`, summary, state, reason }
  return { activityId: trackerId, subjectId: id, at: updatedAt, payload } satisfies WaitingItem
}

export function presentRecent(event: LoggedEvent, { number, prefix, summary }: NamedTicket, names: Names) {
  return {
    ticket: { number, key: `${prefix}-${number}`, summary },
    entry: withoutLosses(presentEntry(event, { ...NOTHING_ELSE, names })),
  } satisfies RecentTicket
}

/** Other tickets are named where they can be gone to; of files, how many came says enough here. */
const NOTHING_ELSE = {
  keys: new Map<string, never>(),
  files: new Map<string, never>(),
  trackers: new Map<string, never>(),
  readsAll: false,
  fields: [],
}

/** What a ticket lost by being moved is told in its own history. */
const withoutLosses = (entry: HistoryEntry): HistoryEntry => ({
  ...entry,
  changes: entry.changes.filter((change) => !('count' in change)),
})

const bounded = (count: number, most: number) => ({ count: Math.min(count, most), more: count > most })

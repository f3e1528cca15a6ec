import type { Tx } from '@guichet/plugin-kit/host'
import { readableTicketsQuery, type NamedTicket } from './recent.ts'
import { summariesQuery, type SummaryRow } from './summaries.ts'
import { waitingQuery, type WaitingRow } from './waiting.ts'

export const summaries = (db: Tx, ...of: Parameters<typeof summariesQuery>): Promise<SummaryRow[]> =>
  db.$queryRaw(summariesQuery(...of))

export const waiting = (db: Tx, ...of: Parameters<typeof waitingQuery>): Promise<WaitingRow[]> =>
  db.$queryRaw(waitingQuery(...of))

export const readableTickets = (db: Tx, ...of: Parameters<typeof readableTicketsQuery>): Promise<NamedTicket[]> =>
  db.$queryRaw(readableTicketsQuery(...of))

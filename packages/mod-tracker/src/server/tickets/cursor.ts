import type { Outcome } from '@guichet/plugin-kit/failure'
import { readCursor } from '@guichet/plugin-kit/paging'
import { day, id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { codeOf } from '../elements/values/events.ts'
import type { After } from './list-order.ts'
import type { TicketSortKey } from '../../contract/query-limits.ts'
import type { TicketOrder } from './query/filters.ts'
import type { ListedRow } from './repository.ts'

const whole = z.int().min(0).max(2_147_483_647)
const VALUES = {
  updated: { shape: instant, of: (row) => row.updatedAt.toISOString() },
  created: { shape: instant, of: (row) => row.createdAt.toISOString() },
  closed: { shape: instant, of: (row) => row.closedAt?.toISOString() ?? '' },
  due: { shape: day, of: (row) => row.dueOn ?? '' },
  number: { shape: whole, of: (row) => row.number },
  priority: { shape: z.string().max(5_000), of: (row) => row.rank ?? '' },
  relevance: { shape: whole, of: (row) => row.relevance ?? 0 },
  orderKey: { shape: z.string().max(60), of: (row) => row.orderKey ?? '' },
  id: { shape: id, of: (row) => row.id },
} as const satisfies Record<string, { shape: z.ZodType<string | number>; of: (row: ListedRow) => string | number }>

/** What a place in an order is made of. */
function keysOf(order: TicketOrder): readonly (keyof typeof VALUES)[] {
  if (codeOf(order.replace('-', '')) !== null) return ['orderKey', 'id']
  return order === 'relevance' ? ['relevance', 'updated', 'id'] : [order.replace('-', '') as TicketSortKey, 'id']
}

/** The place of a ticket. It names its order, so that it is not taken for a place in another. */
export const placeIn = (row: ListedRow, order: TicketOrder) => [
  order,
  ...keysOf(order).map((key) => VALUES[key].of(row)),
]

export function readAfter(cursor: string | undefined, order: TicketOrder): Outcome<After | null> {
  const shapes = keysOf(order).map((key) => VALUES[key].shape)
  const read = readCursor(cursor, z.tuple([z.literal(order), ...shapes]))
  return read.ok && read.value !== null ? { ok: true, value: read.value.slice(1) } : read
}

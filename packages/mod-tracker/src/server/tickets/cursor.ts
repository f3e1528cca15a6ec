import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
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

/** The cursor after a ticket. It names its order, so that it is not taken for a place in another. */
export function encodeAfter(row: ListedRow, order: TicketOrder): string {
  return encodeCursor([order, ...keysOf(order).map((key) => VALUES[key].of(row))])
}

export function decodeAfter(cursor: string, order: TicketOrder): After | 'invalid' {
  const keys = keysOf(order)
  const [orderedBy, ...values] = decodeCursor(cursor, keys.length + 1) ?? []
  const parsed = keys.map((key, i) => VALUES[key].shape.safeParse(values[i]))
  if (orderedBy !== order || parsed.some(({ success }) => !success)) return 'invalid'
  return parsed.map(({ data }) => data!)
}

export const badCursor = {
  ok: false,
  error: { code: 'request.invalid', fields: [{ in: 'query', path: ['cursor'], code: 'invalid_value' }] },
} as const

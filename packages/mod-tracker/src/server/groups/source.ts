import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { FormField } from '../elements/form/form.ts'
import { ORDERS } from '../tickets/list-order.ts'
import type { Filters, FixedOrder } from '../tickets/query/filters.ts'

export type PersonGrouping = 'assignee' | 'reporter'
/** By a column of tickets, or by what is chosen in a custom field. */
export type GroupedBy = 'state' | PersonGrouping | FormField

export const COLUMN = {
  state: sql`t.state`,
  assignee: sql`t.assignee_id`,
  reporter: sql`t.reporter_id`,
} as const satisfies Record<Extract<GroupedBy, string>, Sql>

/** Where the tickets `t` of a group come from, and in which order an index gives them. */
interface Source {
  readonly from: Sql
  readonly condition: Sql
  readonly order: Sql
}

type Asked = Pick<Filters, 'order' | 'element' | 'trackerId'>

/** Those of the group `g.key`. Of several options a ticket goes by the first; within an option the newest come first, as the index on values has them. */
export function named(by: GroupedBy, asked: Asked): Source {
  if (typeof by === 'string')
    return { from: sql`tracker_ticket t`, condition: sql`${COLUMN[by]} = g.key`, order: orderIn(asked) }
  return {
    from: sql`tracker_value o JOIN tracker_ticket t ON t.tracker_id = o.tracker_id AND t.id = o.ticket_id`,
    condition: sql`o.tracker_id = ${asked.trackerId}::uuid AND o.element_id = ${by.elementId}::uuid AND o.key = g.key AND o.ordinal = 0`,
    order: sql`o.ticket_id DESC`,
  }
}

/** Those of nobody, or in which nothing is chosen: no index finds what equals null. */
export function nameless(by: GroupedBy, asked: Asked): Source {
  const condition =
    typeof by === 'string'
      ? sql`${COLUMN[by]} IS NULL`
      : sql`NOT EXISTS (SELECT FROM tracker_value v
          WHERE v.tracker_id = t.tracker_id AND v.ticket_id = t.id AND v.element_id = ${by.elementId}::uuid OFFSET 0)`
  return { from: sql`tracker_ticket t`, condition, order: orderIn(asked) }
}

/** Not of a custom field, whose tickets no index gives group by group: then the latest first. */
export const orderIn = ({ order, element }: Pick<Filters, 'order' | 'element'>): Sql =>
  ORDERS[element === null ? (order as FixedOrder) : '-updated'].order

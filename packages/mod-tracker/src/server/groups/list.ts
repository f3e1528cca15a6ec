import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import type { QueryOf } from '@guichet/plugin-kit/contract'
import { answer } from '@guichet/plugin-kit/server'
import type { groupsContract } from '../../contract/groups.ts'
import { readableBy } from '../access.ts'
import { columnsOf } from '../elements/values/columns.ts'
import { namePerson, type Names } from '../people.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import { encodeAfter } from '../tickets/cursor.ts'
import { presentItem } from '../tickets/present.ts'
import { filtersAsked } from '../tickets/read.ts'
import { peopleOf } from '../tickets/told.ts'
import type { Visit } from '../visit.ts'
import { gather, type Group } from './gather.ts'

type Query = QueryOf<(typeof groupsContract)['operations']['list']>

export async function groupsOf(visit: Visit, { by, limit, ...asked }: Query) {
  const { host, actor } = visit
  const filters = await filtersAsked(visit, asked)
  if (!filters.ok) return filters
  const { groups, more } = await gather(host.db, readableBy(visit), filters.value, { by, limit })
  const keys = by === 'state' ? [] : groups.flatMap(({ key }) => key ?? [])
  const rows = groups.flatMap((group) => group.rows)
  const columns = await columnsOf(visit, rows)
  const names = await host.people.names([...keys, ...rows.flatMap(peopleOf), ...columns.people])
  const ordered = groups.toSorted(by === 'state' ? byLife : byName(actor.id, names))
  const present = ({ key, rows, count, more: goesOn }: Group) => ({
    state: by === 'state' ? (key as TicketState) : null,
    person: by === 'state' || key === null ? null : namePerson(key, names),
    counted: { count: Math.min(count, COUNTED), more: count > COUNTED || (goesOn && count <= rows.length) },
    items: rows.map((row) => presentItem(row, names, columns.of(row.id, names))),
    // Within a group tickets are not in the order of a custom field: there the list goes on by itself, from its beginning.
    next: goesOn && filters.value.element === null ? encodeAfter(rows.at(-1)!, filters.value.order) : null,
  })
  return answer(200, { groups: ordered.map(present), more })
}

type Compare = (a: Group, b: Group) => number

const byLife: Compare = (a, b) =>
  DISPLAY_ORDER.indexOf(a.key as TicketState) - DISPLAY_ORDER.indexOf(b.key as TicketState)

/** Oneself first, nobody last. */
function byName(me: string, names: Names): Compare {
  const place = ({ key }: Group) => (key === me ? 0 : key === null ? 2 : 1)
  const name = ({ key }: Group) => names.get(key ?? '') ?? ''
  return (a, b) => place(a) - place(b) || name(a).localeCompare(name(b))
}

import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import type { QueryOf } from '@guichet/plugin-kit/contract'
import { encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import type { groupsContract } from '../../contract/groups.ts'
import { readableBy } from '../access.ts'
import { isGroupable } from '../../contract/view-words.ts'
import { formInForce, visibleFields, type FormField } from '../elements/form/form.ts'
import { columnsOf } from '../elements/values/columns.ts'
import { codeOf } from '../elements/values/events.ts'
import { namePerson, type Names } from '../people.ts'
import { COUNTED } from '../tickets/counts-query.ts'
import { placeIn } from '../tickets/cursor.ts'
import { presentItem } from '../tickets/present.ts'
import { filtersAsked } from '../tickets/read.ts'
import { peopleOf } from '../tickets/told.ts'
import type { Caller } from '../caller.ts'
import { gather, type Group } from './gather.ts'
import type { GroupedBy } from './source.ts'

type Query = QueryOf<(typeof groupsContract)['operations']['list']>

export async function groupsOf(caller: Caller, { by, limit, ...asked }: Query) {
  const { host, actor } = caller
  const grouped = await groupingOf(caller, by)
  if (grouped === null) return noGrouping
  const filters = await filtersAsked(caller, asked)
  if (!filters.ok) return filters
  const { groups, more } = await gather(host.db, readableBy(caller), filters.value, { by: grouped, limit })
  const people = by === 'assignee' || by === 'reporter'
  const keys = people ? groups.flatMap(({ key }) => key ?? []) : []
  const rows = groups.flatMap((group) => group.rows)
  const columns = await columnsOf(caller, rows)
  const names = await host.people.names([...keys, ...rows.flatMap(peopleOf), ...columns.people])
  const ordered = groups.toSorted(orderOf(grouped, byName(actor.id, names)))
  const present = ({ key, rows, count, more: goesOn }: Group) => ({
    state: by === 'state' ? (key as TicketState) : null,
    person: !people || key === null ? null : namePerson(key, names),
    option: typeof grouped === 'string' || key === null ? null : optionOf(grouped, key),
    counted: { count: Math.min(count, COUNTED), more: count > COUNTED || (goesOn && count <= rows.length) },
    items: rows.map((row) => presentItem(row, names, columns.of(row.id, names))),
    // Within a group tickets are not in the order of a custom field: there the list goes on by itself, from its beginning.
    next:
      goesOn && filters.value.element === null && typeof grouped === 'string'
        ? encodeCursor(placeIn(rows.at(-1)!, filters.value.order))
        : null,
  })
  return answer(200, { groups: ordered.map(present), more })
}

/** Null: there is no such grouping for the visitor. */
async function groupingOf(caller: Caller, by: Query['by']): Promise<GroupedBy | null> {
  const code = codeOf(by)
  if (code === null) return by as Extract<GroupedBy, string>
  const form = await formInForce(caller.host.db, caller.activity.id)
  return visibleFields(form, caller).find((field) => field.code === code && isGroupable(field)) ?? null
}

const noGrouping = {
  ok: false,
  error: { code: 'request.invalid', fields: [{ in: 'query', path: ['by'], code: 'invalid_value' }] },
} as const

function optionOf({ options }: FormField, key: string) {
  return { code: key, label: options.find(({ code }) => code === key)?.label ?? key }
}

function orderOf(by: GroupedBy, people: Compare): Compare {
  if (by === 'state') return byLife
  return typeof by === 'string' ? people : byOption(by)
}

type Compare = (a: Group, b: Group) => number

const byLife: Compare = (a, b) =>
  DISPLAY_ORDER.indexOf(a.key as TicketState) - DISPLAY_ORDER.indexOf(b.key as TicketState)

/** Nothing chosen last. */
function byOption({ options }: FormField): Compare {
  const place = ({ key }: Group) => (key === null ? options.length : options.findIndex(({ code }) => code === key))
  return (a, b) => place(a) - place(b)
}

/** Oneself first, nobody last. */
function byName(me: string, names: Names): Compare {
  const place = ({ key }: Group) => (key === me ? 0 : key === null ? 2 : 1)
  const name = ({ key }: Group) => names.get(key ?? '') ?? ''
  return (a, b) => place(a) - place(b) || name(a).localeCompare(name(b))
}

import { TICKET_STATES } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Readable } from '../access.ts'
import type { Filters } from '../tickets/query/filters.ts'
import { listTickets, type ListedRow } from '../tickets/repository.ts'
import { RANKED } from '../tickets/search-sources.ts'
import { valuesAmong } from '../elements/values/repository.ts'
import { LOOKED_AT, MOST_GROUPS } from './queries.ts'
import { findKeys, firstOfEach, sizesOf, type Keys } from './repository.ts'
import type { GroupedBy } from './source.ts'

export interface Group {
  readonly key: string | null
  readonly rows: readonly ListedRow[]
  readonly count: number
  /** Whether there are, or may be, more tickets in it than its rows. */
  readonly more: boolean
}

export interface Gathered {
  readonly groups: readonly Group[]
  readonly more: boolean
}

/** The groups of what is asked, none of them empty, each with its first tickets. */
export function gather(db: Tx, readable: Readable, filters: Filters, of: Of): Promise<Gathered> {
  return filters.words === null ? byIndex(db, readable, filters, of) : bySearch(db, readable, filters, of)
}

interface Of {
  readonly by: GroupedBy
  readonly limit: number
}

async function byIndex(db: Tx, readable: Readable, filters: Filters, { by, limit }: Of): Promise<Gathered> {
  const { keys, looked } = await keysOf(db, readable, filters, by)
  const shown = keys.slice(0, MOST_GROUPS)
  if (shown.length === 0) return { groups: [], more: false }
  const [first, sizes] = await Promise.all([
    firstOfEach(db, readable, filters, { by, keys: shown, limit: limit + 1 }),
    // To count what one has not seen would be to look at every ticket.
    filters.seen ? null : sizesOf(db, readable, filters, { by, keys: shown }),
  ])
  const groups = shown.map((key): Group => {
    const rows = first.get(key) ?? []
    return { key, rows: rows.slice(0, limit), count: sizes?.get(key) ?? rows.length, more: rows.length > limit }
  })
  return {
    groups: groups.filter(({ rows }) => rows.length > 0),
    more: keys.length > MOST_GROUPS || looked === LOOKED_AT,
  }
}

/** Options are known, archived ones too; that nothing is chosen comes among the groups that are shown. */
async function keysOf(db: Tx, readable: Readable, filters: Filters, by: GroupedBy): Promise<Keys> {
  if (by === 'state') return { keys: TICKET_STATES, looked: 0 }
  if (typeof by === 'string') return findKeys(db, readable, filters, by)
  const codes = by.options.map(({ code }) => code)
  return { keys: [...codes.slice(0, MOST_GROUPS - 1), null, ...codes.slice(MOST_GROUPS - 1)], looked: 0 }
}

const KEY_OF = {
  state: ({ state }) => state,
  assignee: ({ assigneeId }) => assigneeId,
  reporter: ({ reporterId }) => reporterId,
} as const satisfies Record<Extract<GroupedBy, string>, (row: ListedRow) => string | null>

/** Of found tickets the group of each. */
async function groupsAmong(db: Tx, { trackerId }: Filters, rows: readonly ListedRow[], by: GroupedBy) {
  if (typeof by === 'string') return KEY_OF[by]
  const ids = rows.map(({ id }) => id)
  const values = await valuesAmong(db, trackerId, ids, [by.elementId])
  return ({ id }: ListedRow) => values.get(id)?.map(({ value }) => String(value))[0] ?? null
}

/** What words find is a bounded number of tickets, put into groups as they are found. */
async function bySearch(db: Tx, readable: Readable, filters: Filters, { by, limit }: Of): Promise<Gathered> {
  const found = await listTickets(db, readable, { ...filters, after: null, limit: RANKED })
  const partial = found.partial || found.rows.length === RANKED
  const keyOf = await groupsAmong(db, filters, found.rows, by)
  const groups = [...Map.groupBy(found.rows, keyOf)].map(([key, rows]) => ({
    key,
    rows: rows.slice(0, limit),
    count: rows.length,
    more: rows.length > limit || partial,
  }))
  return { groups: groups.slice(0, MOST_GROUPS), more: partial || groups.length > MOST_GROUPS }
}

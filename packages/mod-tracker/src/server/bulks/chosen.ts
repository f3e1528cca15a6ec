import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { BULK_MAX } from '../../contract/bulk-words.ts'
import { readableBy } from '../access.ts'
import { filtersAsked } from '../tickets/read.ts'
import { listTickets } from '../tickets/repository.ts'
import type { Caller } from '../caller.ts'
import type { BulkAsked } from './types.ts'

/** The numbers of the tickets that are meant, each once, in their order: as they are named, or as the query finds them now. */
export async function chosenNumbers(caller: Caller, asked: BulkAsked): Promise<Outcome<readonly number[]>> {
  if (asked.numbers !== undefined) return { ok: true, value: [...new Set(asked.numbers)] }
  const filters = await filtersAsked(caller, { q: asked.q ?? '', timeZone: asked.timeZone })
  if (!filters.ok) return inBody(filters)
  // All of them, also of a word that very many have: by time, where the list shows all.
  const order = filters.value.order === 'relevance' ? '-updated' : filters.value.order
  const search = { ...filters.value, order, after: null, limit: BULK_MAX + 1 }
  const { rows } = await listTickets(caller.host.db, readableBy(caller), search)
  if (rows.length > BULK_MAX) return failure('tracker.bulk.too_many', { most: BULK_MAX })
  return { ok: true, value: rows.map(({ number }) => number) }
}

function inBody({ error }: Extract<Awaited<ReturnType<typeof filtersAsked>>, { ok: false }>): Outcome<never> {
  const fields = (error.fields ?? []).map((field) => ({ ...field, in: 'body' as const }))
  return { ok: false, error: { ...error, fields } }
}

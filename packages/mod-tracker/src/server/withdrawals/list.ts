import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { hiddenFrom } from '../access.ts'
import { badCursor } from '../tickets/cursor.ts'
import type { Visit } from '../visit.ts'
import { presentDeleted } from './present.ts'
import { listDeleted, type After } from './repository.ts'

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function deletedTickets(visit: Visit, { cursor, limit }: Page) {
  const { host, activity } = visit
  const after = cursor === undefined ? null : afterOf(cursor)
  if (after === 'invalid') return badCursor
  const found = await listDeleted(host.db, activity.id, hiddenFrom(visit), { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const next = last === undefined ? null : encodeCursor([last.at.toISOString(), last.id])
  const names = await host.people.names(rows.flatMap(({ reporterId, byId }) => [reporterId, byId]))
  return answer(200, { items: rows.map((row) => presentDeleted(row, names)), next }, { next })
}

const AFTER = z.object({ at: instant, id })

function afterOf(cursor: string): After | 'invalid' {
  const [at, ticketId] = decodeCursor(cursor, 2) ?? []
  const parsed = AFTER.safeParse({ at, id: ticketId })
  return parsed.success ? parsed.data : 'invalid'
}

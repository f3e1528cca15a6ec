import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { hiddenFrom } from '../access.ts'
import type { Caller } from '../caller.ts'
import { presentDeleted } from './present.ts'
import { listDeleted } from './repository.ts'

export async function deletedTickets(caller: Caller, { cursor, limit }: PageQuery) {
  const { host, activity } = caller
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const found = await listDeleted(host.db, activity.id, hiddenFrom(caller), { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ at, id }) => [at.toISOString(), id])
  const names = await host.people.names(page.rows.flatMap(({ reporterId, byId }) => [reporterId, byId]))
  return answerPage(page, (row) => presentDeleted(row, names))
}

import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { hiddenFrom } from '../access.ts'
import type { Visit } from '../visit.ts'
import { presentDeleted } from './present.ts'
import { listDeleted } from './repository.ts'

export async function deletedTickets(visit: Visit, { cursor, limit }: PageQuery) {
  const { host, activity } = visit
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const found = await listDeleted(host.db, activity.id, hiddenFrom(visit), { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ at, id }) => [at.toISOString(), id])
  const names = await host.people.names(page.rows.flatMap(({ reporterId, byId }) => [reporterId, byId]))
  return answerPage(page, (row) => presentDeleted(row, names))
}

import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/rights-version.ts'
import type { CoreDeps } from '../deps.ts'
import { changed } from '../outcomes.ts'
import { pageAnswer, readCursor, type NameCursor, type PageQuery } from '../paging.ts'
import { presentCategory } from './present.ts'
import { createCategory, listCategories } from './repository.ts'

export async function viewCategories({ db }: Host, query: PageQuery) {
  const after = readCursor<NameCursor>(query, 2)
  if (!after.ok) return after
  const rows = await listCategories(db, { after: after.value, take: query.limit + 1 })
  return pageAnswer(rows, query, (row) => [row.name, row.id], presentCategory)
}

export async function addCategory({ host, siteId }: CoreDeps, cause: Cause, { name }: { name: string }) {
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const row = await createCategory(tx, { id: host.newId(), siteId, name, at: host.now() })
    const event = {
      type: 'core.category.created',
      contextId: row.id,
      subjectId: row.id,
      subjectVersion: row.version,
      changes: { name: [null, name] },
    } as const
    return changed(answer(201, presentCategory(row), { version: row.version }), event)
  })
}

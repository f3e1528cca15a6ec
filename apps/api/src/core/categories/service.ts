import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answerPage, nameCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { CATEGORY_CAPABILITIES } from '../capabilities.ts'
import { setHidden } from '../contexts-repository.ts'
import type { CoreDeps } from '../deps.ts'
import { MOST_DEPTH, MOVED, stillAt } from '../moves.ts'
import { placeFor } from '../places.ts'
import { presentCategory } from './present.ts'
import { createCategory, findCategory, listSeenCategories, updateCategory, type CategoryRow } from './repository.ts'

export async function viewCategories(
  { host }: CoreDeps,
  userId: string,
  query: PageQuery & { readonly parent?: string | undefined },
) {
  const after = readCursor(query.cursor, nameCursor)
  if (!after.ok) return after
  const wanted = { parentId: query.parent, after: after.value, take: query.limit + 1 }
  const page = pageOf(await listSeenCategories(host.db, userId, wanted), query.limit, ({ name, id }) => [name, id])
  const held = await Promise.all(page.rows.map(({ path }) => host.access.check(userId, path, CATEGORY_CAPABILITIES)))
  const capabilities = new Map(page.rows.map(({ id }, i) => [id, held[i]!]))
  return answerPage(page, (row) => presentCategory(row, capabilities.get(row.id) ?? []))
}

export async function viewCategory(deps: CoreDeps, id: string, present: Presenter) {
  const row = await findCategory(deps.host.db, id)
  return row === null ? failure('not_found') : answer(200, present(row), { version: row.version })
}

export type Presenter = (row: CategoryRow) => ReturnType<typeof presentCategory>

/** For one person, whom the access rule has let in with what they hold there. */
export const presenterFor =
  (can: (capability: string) => boolean): Presenter =>
  (row) =>
    presentCategory(row, CATEGORY_CAPABILITIES.filter(can))

export async function addCategory(deps: CoreDeps, cause: Cause, wanted: { name: string; parent: string | null }) {
  const { host, siteId } = deps
  const place = await placeFor(deps, cause.actor, {
    level: 'category',
    id: wanted.parent,
    capability: 'core/category:manage',
  })
  if (!place.ok) return place
  if (place.value.length > MOST_DEPTH) return failure('core.category.too_deep', { most: MOST_DEPTH })
  const id = host.newId()
  const path = [...place.value, id]
  const held = await host.access.check(cause.actor.id, path, CATEGORY_CAPABILITIES)
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    if (!(await stillAt(tx, { id: wanted.parent ?? siteId, path: place.value }))) return MOVED
    await createCategory(tx, { id, path, name: wanted.name, at: host.now() })
    const row = await found(findCategory(tx, id))
    const event = {
      type: 'core.category.created',
      contextId: id,
      subjectId: id,
      subjectVersion: row.version,
      changes: { name: [null, wanted.name], parent: [null, wanted.parent] },
    } as const
    return changed(
      answer(201, presentCategory(row, held), { version: row.version, location: `/api/v1/categories/${id}` }),
      event,
    )
  })
}

interface Update {
  readonly id: string
  readonly version: number
  readonly changes: { readonly name?: string | undefined; readonly hidden?: boolean | undefined }
}

export async function changeCategory({ host }: CoreDeps, cause: Cause, update: Update, present: Presenter) {
  const { id, version, changes } = update
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    const before = await findCategory(tx, id)
    if (before === null) return failure('not_found')
    if (before.version !== version) return mismatch(present(before))
    const { name = before.name, hidden = before.hidden } = changes
    const told = {
      ...(name !== before.name && { name: [before.name, name] as const }),
      ...(hidden !== before.hidden && { hidden: [before.hidden, hidden] as const }),
    }
    if (Object.keys(told).length === 0) return changed(answer(200, present(before), { version }))
    if (!(await updateCategory(tx, { id, version }, { name }, host.now())))
      return mismatch(present(await found(findCategory(tx, id))))
    if (hidden !== before.hidden) await setHidden(tx, id, hidden)
    const after = await found(findCategory(tx, id))
    const event = {
      type: 'core.category.updated',
      contextId: id,
      subjectId: id,
      subjectVersion: after.version,
      changes: told,
    }
    return changed(answer(200, present(after), { version: after.version }), event)
  })
}

/** What this very transaction made or holds. */
async function found(looked: Promise<CategoryRow | null>): Promise<CategoryRow> {
  const row = await looked
  if (row === null) throw new Error('a category vanished in the transaction that holds it')
  return row
}

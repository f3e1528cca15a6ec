import { failure } from '@guichet/plugin-kit/failure'
import { answerPage, nameCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { isOff, requiresOf } from '../../host/plugins/is-off.ts'
import { findContext } from '../contexts-repository.ts'
import { presentPerson } from '../assignments/present.ts'
import { listCandidates } from '../assignments/repository.ts'
import type { CoreDeps } from '../deps.ts'
import { knownWithin } from './known.ts'
import { presentContextItem } from './present.ts'
import { listBelow, listGivenPlaces } from './repository.ts'

export async function myContexts({ host }: CoreDeps, userId: string) {
  const rows = await listGivenPlaces(host.db, userId)
  const ids = new Set(rows.map(({ id }) => id))
  const highest = rows.filter(({ path }) => !path.slice(0, -1).some((above) => ids.has(above)))
  return answer(200, { items: highest.map(presentContextItem) })
}

type Asked = PageQuery & { readonly matching?: string | undefined }

export async function contextsBelow(deps: CoreDeps, userId: string, contextId: string, query: Asked) {
  const after = readCursor(query.cursor, nameCursor)
  if (!after.ok) return after
  const below = { parentId: contextId, matching: query.matching, on: await componentsOn(deps), after: after.value }
  const rows = await listBelow(deps.host.db, userId, { ...below, take: query.limit + 1 })
  return answerPage(
    pageOf(rows, query.limit, ({ name, id }) => [name ?? '', id]),
    presentContextItem,
  )
}

export async function peopleAt(
  deps: CoreDeps,
  userId: string,
  contextId: string,
  query: { readonly matching: string; readonly limit: number },
) {
  const place = await findContext(deps.host.db, contextId)
  if (place === null) return failure('not_found')
  const within = await knownWithin(deps, userId, place.path)
  const rows = await listCandidates(deps.host.db, within, { matching: query.matching, take: query.limit })
  return answer(200, { items: rows.map(presentPerson) })
}

async function componentsOn({ rights, plugins }: CoreDeps): Promise<readonly string[]> {
  const disabled = await (await rights.directory()).disabled()
  const requires = requiresOf(plugins)
  return plugins
    .map(({ manifest }): string => manifest.component)
    .filter((component) => !isOff(requires, disabled, component))
}

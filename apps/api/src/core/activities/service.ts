import { failure } from '@guichet/plugin-kit/failure'
import type { Actor } from '@guichet/plugin-kit/host'
import { answerPage, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { extendersOf, isOff, requiresOf } from '../../host/plugins/is-off.ts'
import type { CoreDeps } from '../deps.ts'
import { presentActivity, presentType, type Here } from './present.ts'
import { disabledComponents, listSeenActivities, type ActivityRow } from './repository.ts'
import { activityPlugins, capabilitiesIn, footingsOf, showingActivities } from './types.ts'

/** In the order that people have put them into. */
const placedCursor = z.tuple([z.int32(), z.string(), id])

export async function listActivities(
  deps: CoreDeps,
  actor: Actor,
  query: PageQuery & { readonly course?: string | undefined },
) {
  const after = readCursor(query.cursor, placedCursor)
  if (!after.ok) return after
  const wanted = { courseId: query.course, within: actor.within, after: after.value, take: query.limit + 1 }
  const rows = await seenActivities(deps, actor.id, wanted)
  const page = pageOf(rows, query.limit, (row) => [row.place, row.name, row.id])
  const here = await placeIn(deps, actor.id, page.rows)
  return answerPage(page, (row) => presentActivity(row, here(row)))
}

export async function viewActivity(deps: CoreDeps, actor: Actor, id: string) {
  const rows = await seenActivities(deps, actor.id, { ids: [id], within: actor.within, take: 1 })
  const here = await placeIn(deps, actor.id, rows)
  const [row] = rows
  return row === undefined
    ? failure('not_found')
    : answer(200, presentActivity(row, here(row)), { version: row.version })
}

export async function listTypes({ host, plugins }: CoreDeps) {
  const disabled = await disabledComponents(host.db)
  const requires = requiresOf(plugins)
  const kinds = [...activityPlugins(plugins).values()].filter(
    ({ manifest }) => !isOff(requires, disabled, manifest.component),
  )
  return answer(200, { items: kinds.map(presentType) })
}

/** Whether somebody sees an activity, whose plugin is there and enabled. */
export async function seesActivity(deps: CoreDeps, { id: userId, within }: Actor, id: string): Promise<boolean> {
  return (await seenActivities(deps, userId, { ids: [id], within, take: 1 })).length > 0
}

/** The one way to activities for who wants to see them. */
export function seenActivities(
  { host, plugins }: Pick<CoreDeps, 'host' | 'plugins'>,
  userId: string,
  wanted: Parameters<typeof listSeenActivities>[3],
) {
  const kinds = activityPlugins(plugins)
  const footings = footingsOf(plugins, kinds.keys())
  return listSeenActivities(host.db, userId, { showing: showingActivities(kinds.values()), footings }, wanted)
}

/** What each of some activities is for a person: what they hold of what concerns activities of that kind, and what is added there. */
export async function placeIn(
  { rights, plugins }: CoreDeps,
  userId: string,
  rows: readonly Pick<ActivityRow, 'id' | 'component' | 'path'>[],
): Promise<(row: Pick<ActivityRow, 'id' | 'component'>) => Here> {
  const kinds = activityPlugins(plugins)
  const directory = await rights.directory()
  const entries = rows.map(async ({ id, component, path }) => {
    const held = await rights.held(directory, userId, path)
    const plugin = kinds.get(component)
    return [
      id,
      plugin === undefined ? [] : capabilitiesIn(plugin).filter((capability) => held.has(capability)),
    ] as const
  })
  const held = new Map(await Promise.all(entries))
  const disabled = await directory.disabled()
  return ({ id, component }: Pick<ActivityRow, 'id' | 'component'>): Here => ({
    capabilities: held.get(id) ?? [],
    extendedBy: extendersOf(plugins, disabled, component),
  })
}

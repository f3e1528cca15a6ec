import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { extendersOf, isOff, requiresOf } from '../../host/is-off.ts'
import type { CoreDeps } from '../deps.ts'
import { pageAnswer, readPlacedCursor, type PageQuery } from '../paging.ts'
import { presentActivity, presentType, type Here } from './present.ts'
import { disabledComponents, listSeenActivities, type ActivityRow } from './repository.ts'
import { activityPlugins, capabilitiesIn, footingsOf, showingActivities } from './types.ts'

export async function listActivities(
  deps: CoreDeps,
  userId: string,
  query: PageQuery & { readonly course?: string | undefined },
) {
  const after = readPlacedCursor(query)
  if (!after.ok) return after
  const wanted = { courseId: query.course, after: after.value, take: query.limit + 1 }
  const rows = await seenActivities(deps, userId, wanted)
  const here = await placeIn(deps, userId, rows.slice(0, query.limit))
  return pageAnswer(
    rows,
    query,
    (row) => [String(row.place), row.name, row.id],
    (row) => presentActivity(row, here(row)),
  )
}

export async function viewActivity(deps: CoreDeps, userId: string, id: string) {
  const rows = await seenActivities(deps, userId, { ids: [id], take: 1 })
  const here = await placeIn(deps, userId, rows)
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
export async function seesActivity(deps: CoreDeps, userId: string, id: string): Promise<boolean> {
  return (await seenActivities(deps, userId, { ids: [id], take: 1 })).length > 0
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

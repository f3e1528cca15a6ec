import { fieldFailures } from '@guichet/plugin-kit/field-failures'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { ActivityRef, Cause, Host, Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { extendersOf, isOff, requiresOf } from '../../host/plugins/is-off.ts'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import type { CoreDeps } from '../deps.ts'
import { MOVED, stillAt } from '../moves.ts'
import { placeFor } from '../places.ts'
import { presentActivity } from './present.ts'
import { createActivity, disabledComponents, findActivity } from './repository.ts'
import { activityPlugins, addCapability, capabilitiesIn, type ActivityPlugin } from './types.ts'

export interface NewActivity {
  readonly component: string
  /** Null: directly under the site. */
  readonly course: string | null
  readonly name: string
  readonly everyone: 'student' | null
  readonly settings: Record<string, unknown>
}

type Makers = Pick<CoreDeps, 'host' | 'plugins' | 'siteId'>

/** The activity, its context and what its plugin makes of it: one transaction, so that there is never half of one. */
export async function addActivity(deps: Makers, cause: Cause, wanted: NewActivity) {
  const { host } = deps
  const { actor } = cause
  const place = await placeFor(deps, actor, {
    level: 'course',
    id: wanted.course,
    capability: 'core/activity:manage',
  })
  if (!place.ok) return place
  const plugin = await pluginFor(deps, actor.id, wanted.component, place.value)
  if (!plugin.ok) return plugin
  if (wanted.everyone !== null && wanted.course !== null) return failure('core.activity.everyone_in_course')
  const settings = plugin.value.manifest.settings.activity.safeParse(wanted.settings)
  if (!settings.success) return invalidSettings(settings.error)

  const activity = newRef(host, wanted, place.value)
  return make(deps, cause, { activity, plugin: plugin.value, everyone: wanted.everyone }, (tx) =>
    plugin.value.instance.create(tx, { activity, settings: settings.data, actor, host }),
  )
}

interface Copied {
  readonly from: Pick<ActivityRef, 'id'>
  readonly course: string
}

/**
 * One that is set up as another, under its name, in a course; `also` is done with it. Whoever adds activities there may; that they may know how the
 * other is set up is for the caller to have asked.
 */
export async function copyActivity(
  deps: Makers,
  cause: Cause,
  { from: { id }, course }: Copied,
  also: (tx: Tx, activity: ActivityRef) => Promise<readonly NewEvent[]>,
) {
  const { host } = deps
  const place = await placeFor(deps, cause.actor, { level: 'course', id: course, capability: 'core/activity:manage' })
  if (!place.ok) return place
  const from = await deps.host.activities.find(id)
  if (from === null) return failure('not_found')
  const plugin = await pluginFor(deps, cause.actor.id, from.component, place.value)
  if (!plugin.ok) return plugin
  const { copy } = plugin.value.instance
  if (copy === undefined) return failure('core.activity.unknown_type')
  const activity = newRef(host, from, place.value)
  return make(deps, cause, { activity, plugin: plugin.value, everyone: null }, async (tx) => {
    const copied = await copy(tx, { from, activity, actor: cause.actor, host })
    return copied.ok ? { ok: true, value: [...copied.value, ...(await also(tx, activity))] } : copied
  })
}

function newRef(host: Host, { component, name }: Pick<ActivityRef, 'component' | 'name'>, place: readonly string[]) {
  const id = host.newId()
  return { id, component, name, path: [...place, id] }
}

interface Making {
  readonly activity: ActivityRef
  readonly plugin: ActivityPlugin
  readonly everyone: 'student' | null
}

async function make(
  deps: Makers,
  cause: Cause,
  { activity, plugin, everyone }: Making,
  life: (tx: Tx) => Promise<Outcome<readonly NewEvent[]>>,
) {
  const { host } = deps
  const { id, component, name, path } = activity
  const place = path.slice(0, -1)
  const held = await host.access.check(cause.actor.id, path, capabilitiesIn(plugin))
  const extendedBy = extendersOf(deps.plugins, await disabledComponents(host.db), component)
  return host.change(cause, async (tx) => {
    await raiseRightsVersion(tx)
    if (!(await stillAt(tx, { id: place.at(-1)!, path: place }))) return MOVED
    await createActivity(tx, { ...activity, everyone, at: host.now() })
    const made = await life(tx)
    if (!made.ok) return made
    const row = await findActivity(tx, id)
    if (row === null) throw new Error(`activity ${id} vanished in the transaction that made it`)
    const { version } = row
    const changes = { component: [null, component], name: [null, name], everyone: [null, everyone] } as const
    // No version: the plugin's instance has the same id, and the versions under it are the plugin's.
    const event = { type: 'core.activity.created', contextId: id, activityId: id, subjectId: id, changes }
    return changed(
      answer(201, presentActivity(row, { capabilities: held, extendedBy }), {
        version,
        location: `/api/v1/activities/${id}`,
      }),
      event,
      ...made.value,
    )
  })
}

/** The plugin, when it is there, enabled, and the actor may add one of its activities in the place. */
async function pluginFor(
  { host, plugins }: Makers,
  actorId: string,
  component: string,
  path: readonly string[],
): Promise<Outcome<ActivityPlugin>> {
  const plugin = activityPlugins(plugins).get(component)
  if (plugin === undefined || isOff(requiresOf(plugins), await disabledComponents(host.db), component))
    return failure('core.activity.unknown_type')
  const capability = addCapability(plugin)
  if (capability === null) return { ok: true, value: plugin }
  const held = await host.access.check(actorId, path, [capability])
  return held.has(capability) ? { ok: true, value: plugin } : failure('access.denied', { capabilities: [capability] })
}

function invalidSettings(error: Parameters<typeof fieldFailures>[1]): Outcome<never> {
  const fields = fieldFailures('body', error).map((field) => ({ ...field, path: ['settings', ...field.path] }))
  return { ok: false, error: { code: 'request.invalid', fields } }
}

import type { ServerHalf } from '@guichet/plugin-kit/server'
import { capabilityPrefix } from '@guichet/plugin-kit/manifest'
import { requiresOf } from '../../host/plugins/is-off.ts'
import { COURSE_CAPABILITIES } from '../capabilities.ts'
import type { Showing } from '../seen.ts'
import type { Footing } from './repository.ts'

/** A plugin that makes activities. */
export type ActivityPlugin = ServerHalf & { readonly instance: NonNullable<ServerHalf['instance']> }

export function activityPlugins(plugins: readonly ServerHalf[]): ReadonlyMap<string, ActivityPlugin> {
  const makers = plugins.filter((half): half is ActivityPlugin => half.instance !== undefined)
  return new Map(makers.map((half) => [half.manifest.component, half]))
}

/** The capabilities that show an activity, of each plugin its own. */
export function showingActivities(plugins: Iterable<ActivityPlugin>): Showing[] {
  return [...plugins].flatMap(({ manifest }) =>
    manifest.visibleWith.map((capability) => ({
      kind: manifest.component,
      capability,
      defaults: manifest.capabilities[capability]?.defaults ?? [],
    })),
  )
}

/** What each of these kinds rests on, itself included, through what it requires. */
export function footingsOf(plugins: readonly ServerHalf[], kinds: Iterable<string>): Footing[] {
  const requires = requiresOf(plugins)
  const needsOf = (component: string): string[] => [component, ...requires(component).flatMap(needsOf)]
  return [...kinds].map((kind) => ({ kind, needs: [...new Set(needsOf(kind))] }))
}

/** What a client may want to know of its own rights in an activity. */
export function capabilitiesIn({ manifest }: ActivityPlugin): readonly string[] {
  return [...Object.keys(manifest.capabilities), ...COURSE_CAPABILITIES]
}

/** What adding one asks beside the core's own capability, if the plugin declares it (Moodle's `mod/…:addinstance`). */
export function addCapability({ manifest }: ActivityPlugin): string | null {
  const name = `${capabilityPrefix(manifest.component)}addinstance`
  return name in manifest.capabilities ? name : null
}

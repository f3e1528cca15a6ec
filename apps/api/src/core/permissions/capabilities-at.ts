import { CONTEXT_LEVELS } from '@guichet/domain/access/contexts'
import type { CapabilityDefinition, Manifest } from '@guichet/plugin-kit/manifest'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { ContextRef } from '../../host/access/directory.ts'
import { requiresOf } from '../../host/plugins/is-off.ts'
import { manifest as coreManifest } from '../manifest.ts'

export interface KnownCapability extends CapabilityDefinition {
  readonly name: string
  readonly component: string
}

/**
 * What can be asked in a place or below it. In an activity: what its own plugin and those that add to it have for activities, and what the
 * core has for courses, which is asked there as well.
 */
export function capabilitiesAt(
  plugins: readonly ServerHalf[],
  { level, activity }: Pick<ContextRef, 'level' | 'activity'>,
): readonly KnownCapability[] {
  const all = [coreManifest, ...plugins.map(({ manifest }) => manifest)].flatMap(known)
  if (activity === null) return all.filter((one) => depth(one.level) >= depth(level))
  const requires = requiresOf(plugins)
  const isOfItsOwn = (component: string) =>
    plugins.some(({ manifest, instance }) => manifest.component === component && instance !== undefined)
  const rests = (component: string): boolean =>
    component === activity.component ||
    (!isOfItsOwn(component) && requires(component).some((required) => rests(required)))
  return all.filter((one) =>
    one.component === coreManifest.component
      ? one.level === 'course'
      : one.level === 'activity' && rests(one.component),
  )
}

const depth = (level: (typeof CONTEXT_LEVELS)[number]) => CONTEXT_LEVELS.indexOf(level)

function known({ component, capabilities }: Manifest): KnownCapability[] {
  return Object.entries(capabilities).map(([name, definition]) => ({ ...definition, name, component }))
}

import type { Host } from '@guichet/plugin-kit/host'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { Rights } from './rights.ts'
import { isOff, requiresOf } from '../plugins/is-off.ts'

/** Which activities are open to visitors, as their plugins say at this moment. */
export function createOpenToVisitors(
  host: () => Host,
  { plugins, rights }: { readonly plugins: readonly ServerHalf[]; readonly rights: Rights },
): Host['activities']['openToVisitors'] {
  const requires = requiresOf(plugins)
  return async (id) => {
    const directory = await rights.directory()
    const activity = (await directory.context(id))?.activity ?? null
    if (activity === null || isOff(requires, await directory.disabled(), activity.component)) return null
    const asked = plugins.find(({ manifest }) => manifest.component === activity.component)?.visitors
    if (asked === undefined || (await directory.hidden(activity.path)).length > 0) return null
    const open = await asked({ host: host(), activity })
    return open && { activity, name: open.name }
  }
}

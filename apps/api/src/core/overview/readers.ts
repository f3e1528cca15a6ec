import type { Overview } from '@guichet/plugin-kit/overview'
import type { LiveReader } from '@guichet/plugin-kit/server'
import type { ActivityRow } from '../activities/repository.ts'
import type { CoreDeps } from '../deps.ts'

/** The activities of one plugin that somebody looks at, and who tells of them. */
export interface Teller {
  readonly component: string
  readonly overview: Overview
  readonly events: ReadonlySet<string>
  readonly readers: readonly LiveReader[]
}

/** By plugin, with the person's rights in each activity as they are now; plugins that tell nothing are left out. */
export async function tellersFor(
  { host, rights, plugins }: CoreDeps,
  actorId: string,
  places: readonly ActivityRow[],
): Promise<readonly Teller[]> {
  const directory = await rights.directory()
  const reader = async ({ id, component, name, path }: ActivityRow): Promise<LiveReader> => {
    const held = await rights.held(directory, actorId, path)
    const observes = await rights.observed(directory, actorId, path)
    const can = (capability: string) => held.has(capability)
    return { actorId, activity: { id, component, name, path }, can, observes, host }
  }
  const tellers = plugins.map(async ({ manifest, overview }): Promise<Teller[]> => {
    const own = places.filter(({ component }) => component === manifest.component)
    if (overview === undefined || own.length === 0) return []
    return [
      {
        component: manifest.component,
        overview,
        events: new Set(manifest.events),
        readers: await Promise.all(own.map(reader)),
      },
    ]
  })
  return (await Promise.all(tellers)).flat()
}

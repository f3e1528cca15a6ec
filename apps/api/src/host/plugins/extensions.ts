import type { FoundExtension } from '@guichet/plugin-kit/extension-point'
import type { Host } from '@guichet/plugin-kit/host'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { Rights } from '../access/rights.ts'
import { isOff, requiresOf } from './is-off.ts'

/** What is added to extension points by the plugins that are on at this moment. `halves` in order of their `requires`. */
export function createExtensions(halves: readonly ServerHalf[], rights: Rights): Host['extensions'] {
  const requires = requiresOf(halves)
  const all = halves.flatMap(({ manifest, extensions = [] }) =>
    extensions.map((extension) => ({ ...extension, component: manifest.component })),
  )
  return async <S>({ name: point }: { readonly name: string }) => {
    const added = all.filter((extension) => extension.point === point)
    const disabled = await (await rights.directory()).disabled()
    return added
      .filter(({ component }) => !isOff(requires, disabled, component))
      .map(({ component, name, value }) => ({ component, name, value })) as FoundExtension<S>[]
  }
}

import { createContext, useContext, useMemo } from 'react'
import type { ExtensionPoint, FoundExtension } from '../extension-point.ts'
import { useActivity } from './activity-context.tsx'

/** What all web halves add, by the name of the point. */
export type Extensions = ReadonlyMap<string, readonly FoundExtension<unknown>[]>

export const ExtensionsContext = createContext<Extensions>(new Map())

/** What the plugin of this activity and the enabled plugins that rest on it add to a point: its own first, then theirs in order of `requires`. */
export function useExtensions<S, W>(point: ExtensionPoint<S, W>): readonly FoundExtension<W>[] {
  const all = useContext(ExtensionsContext)
  const { component, extendedBy } = useActivity()
  return useMemo(() => {
    const added = (all.get(point.name) ?? []) as readonly FoundExtension<W>[]
    return [component, ...extendedBy].flatMap((owner) => added.filter((each) => each.component === owner))
  }, [all, point, component, extendedBy])
}

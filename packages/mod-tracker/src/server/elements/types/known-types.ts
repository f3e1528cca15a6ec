import type { Host } from '@guichet/plugin-kit/host'
import { trackerElementTypes, type ElementType } from '../../../contract/element-points.ts'

export type KnownTypes = ReadonlyMap<string, ElementType>

/** The types of the plugins that are on, by name. */
export async function knownTypes(host: Pick<Host, 'extensions'>): Promise<KnownTypes> {
  const found = await host.extensions(trackerElementTypes)
  return new Map(found.map(({ name, value }) => [name, value]))
}

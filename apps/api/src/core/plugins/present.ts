import type { z } from 'zod'
import type { plugin } from './contract.ts'
import type { PluginState } from './state.ts'

export function presentPlugin(
  { component, state, requires, waitsFor, requiredBy, half, row }: PluginState,
  activities: ReadonlyMap<string, number>,
): z.output<typeof plugin> {
  return {
    component,
    state,
    enabled: row?.enabled ?? true,
    version: row?.version ?? null,
    installedAt: row?.installedAt.toISOString() ?? null,
    requires: [...requires],
    waitsFor: [...waitsFor],
    requiredBy: [...requiredBy],
    brings: {
      activity: half?.instance !== undefined,
      capabilities: Object.keys(half?.manifest.capabilities ?? {}),
      jobs: half?.jobs?.map(({ name }) => name) ?? [],
      readers: half?.readers?.map(({ name }) => name) ?? [],
      settings: Object.keys(half?.manifest.settings.site.shape ?? {}).length > 0,
    },
    activities: activities.get(component) ?? 0,
    revision: row?.revision ?? 0,
  }
}

import type { Plugin } from '@guichet/db/client'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { DiscoveredPlugins } from '../../host/plugins/discover.ts'
import { isOff, requiresOf } from '../../host/plugins/is-off.ts'
import type { PLUGIN_STATES } from './contract.ts'

export interface Installed {
  readonly plugins: readonly ServerHalf[]
  /** Found in packages/ and not mounted. */
  readonly lacking: DiscoveredPlugins['disabled']
}

export interface PluginState {
  readonly component: string
  readonly state: (typeof PLUGIN_STATES)[number]
  readonly requires: readonly string[]
  readonly waitsFor: readonly string[]
  readonly requiredBy: readonly string[]
  readonly half: ServerHalf | null
  readonly row: Plugin | null
}

/** Every plugin that is or was here, as things are with these rows. */
export function statesOf({ plugins, lacking }: Installed, rows: readonly Plugin[]): readonly PluginState[] {
  const requires = requiresOf(plugins)
  const rowOf = new Map(rows.map((row) => [row.component, row]))
  const disabled = new Set(rows.filter(({ enabled }) => !enabled).map(({ component }) => component))
  const missing = new Map(lacking.map((each) => [each.component, each.missing]))
  const halves = new Map<string, ServerHalf>(plugins.map((half) => [half.manifest.component, half]))
  const closure = (component: string): string[] =>
    requires(component).flatMap((required) => [required, ...closure(required)])

  return [...new Set([...halves.keys(), ...missing.keys(), ...rowOf.keys()])].toSorted().map((component) => {
    const half = halves.get(component) ?? null
    const waitsFor =
      missing.get(component) ??
      [...new Set(closure(component))].filter((required) => isOff(requires, disabled, required))
    return {
      component,
      half,
      row: rowOf.get(component) ?? null,
      requires: missing.get(component) ?? requires(component),
      waitsFor,
      requiredBy: [...halves.keys()].filter((other) => closure(other).includes(component)),
      state: disabled.has(component) ? 'off' : waitsFor.length > 0 ? 'waiting' : half === null ? 'absent' : 'on',
    }
  })
}

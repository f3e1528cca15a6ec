import type { Archetype } from '@guichet/domain/access/archetypes'
import { PRESET_RULES, type Preset } from '@guichet/domain/tickets/presets'
import type { PresetOverride } from '@guichet/plugin-kit/host'

/** What a preset lets whom do, as the host writes it. */
export function presetOverrides(preset: Preset): PresetOverride[] {
  return Object.entries(PRESET_RULES[preset].overrides).flatMap(([archetype, set]) =>
    Object.entries(set).map(([capability, permission]) => ({
      archetype: archetype as Archetype,
      capability,
      permission,
    })),
  )
}

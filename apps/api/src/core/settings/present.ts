import type { Plugin } from '@guichet/db/client'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'
import { effective } from '../../host/settings/effective.ts'
import type { componentSettings } from './contract.ts'

export function presentSettings(
  { component, settings: { site } }: Manifest,
  { settings, revision }: Pick<Plugin, 'settings' | 'revision'>,
): z.output<typeof componentSettings> {
  return {
    component,
    schema: { ...z.toJSONSchema(site, { io: 'input', unrepresentable: 'any' }) },
    values: effective(site, settings as Record<string, unknown>),
    defaults: site.parse({}),
    revision,
  }
}

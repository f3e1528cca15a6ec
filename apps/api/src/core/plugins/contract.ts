import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { pluginPaths } from './paths.ts'

/**
 * - `on`: it works;
 * - `off`: somebody switched it off;
 * - `waiting`: it is to work, and something it requires is off or missing;
 * - `absent`: it was here once, and its code is gone. What it kept stays, and comes back with it.
 */
export const PLUGIN_STATES = ['on', 'off', 'waiting', 'absent'] as const

const component = z.string().meta({ description: 'As Moodle names it: `mod_forum`' })

export const plugin = z
  .object({
    component,
    state: z.enum(PLUGIN_STATES),
    /** What was decided here; a plugin that is to work may still be waiting. */
    enabled: z.boolean(),
    /** Null: it was never mounted, because what it requires was never here. */
    version: z.int().nullable(),
    installedAt: instant.nullable(),
    requires: z.array(component),
    /** Of those, the ones that are off or missing, and those that they wait for in turn. */
    waitsFor: z.array(component),
    /** Those that rest on it: they wait while it is off. */
    requiredBy: z.array(component),
    /** What it adds to the host. */
    brings: z.object({
      activity: z.boolean(),
      capabilities: z.array(z.string()),
      jobs: z.array(z.string()),
      readers: z.array(z.string()),
      settings: z.boolean(),
    }),
    /** Activities of its kind; they are not there for anybody while it is not on, and come back as they were. */
    activities: z.int(),
    revision: z.int(),
  })
  .meta({ id: 'Plugin' })

export const componentParams = z.strictObject({
  component: z
    .string()
    .max(100)
    .regex(/^[a-z]+_[a-z0-9_]+$/),
})

export const pluginsContract = defineContract(pluginPaths, {
  list: {
    summary: 'The plugins of this installation, each with whether it works and what it brings',
    access: atSite('core/site:configure'),
    answers: { 200: z.object({ items: z.array(plugin) }) },
  },
  get: {
    summary: 'One plugin',
    access: atSite('core/site:configure'),
    params: componentParams,
    answers: { 200: plugin },
  },
  update: {
    summary: 'Switch a plugin on or off, at once and in every process; those that rest on it go and come with it',
    access: atSite('core/site:configure'),
    params: componentParams,
    body: z.strictObject({ enabled: z.boolean() }),
    answers: { 200: plugin },
    ifMatch: true,
  },
})

import type { DiscoveredPlugins } from '../../host/plugins/discover.ts'
import { failure } from '@guichet/plugin-kit/failure'
import { definePlugin } from '@guichet/plugin-kit/manifest'
import { defineServer } from '@guichet/plugin-kit/server'
import { z } from 'zod'

/** An activity plugin for tests: the core knows none by name. `fail: true` makes it refuse in the middle of the transaction. */
const manifest = definePlugin({
  component: 'mod_probe',
  mount: 'probes',
  version: 2026112400,
  requires: [],
  capabilities: {
    'mod/probe:see': {
      kind: 'read',
      risks: [],
      level: 'activity',
      defaults: ['student', 'teacher', 'editingteacher', 'manager'],
    },
    'mod/probe:use': { kind: 'write', risks: [], level: 'activity', defaults: ['student'] },
    'mod/probe:addinstance': { kind: 'write', risks: [], level: 'course', defaults: ['manager'] },
  },
  visibleWith: ['mod/probe:see'],
  settings: {
    site: z.strictObject({}),
    activity: z.strictObject({ colour: z.enum(['red', 'blue']).default('red'), fail: z.boolean().default(false) }),
  },
  tables: {},
  events: ['probe.created'],
  errors: { 'probe.refused': 422 },
})

const half = defineServer({
  manifest,
  routes: [],
  instance: {
    async create(_tx, { activity, settings }) {
      if (settings['fail'] === true) return failure('probe.refused')
      const changes = { colour: [null, settings['colour']] } as const
      return {
        ok: true,
        value: [
          {
            type: 'probe.created',
            contextId: activity.id,
            activityId: activity.id,
            subjectId: activity.id,
            subjectVersion: 1,
            changes,
          },
        ],
      }
    },
  },
})

export const probePlugins: DiscoveredPlugins = {
  plugins: [{ component: 'mod_probe', folder: '/nowhere', requires: [], half }],
  disabled: [],
}

import { definePlugin } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'

/** More types of custom field: the page one comes from, what the server knows by itself, and a proof that a report took some work. */
export const manifest = definePlugin({
  component: 'trackerelement_extra',
  mount: 'extra-fields',
  version: 2026113000,
  requires: ['mod_tracker'],
  capabilities: {},
  visibleWith: [],
  settings: { site: z.strictObject({}), activity: z.strictObject({}) },
  tables: {},
  events: [],
  errors: { 'trackerelement_extra.field_not_found': 404 },
})

export default manifest

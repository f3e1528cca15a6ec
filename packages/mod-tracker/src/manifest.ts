import { CAPABILITY_DEFAULTS, TRACKER_CAPABILITIES, type TrackerCapability } from '@guichet/domain/tickets/capabilities'
import { definePlugin, type CapabilityDefinition } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'
import { trackerSettings } from './contract/settings-values.ts'
import { tables } from './tables.ts'

type Declared = Pick<CapabilityDefinition, 'kind' | 'risks'> & { readonly level?: 'course' }

/** Who has each by default is domain's table; here is what each lets do amiss. All but one are checked in the activity. */
const CAPABILITIES = {
  'mod/tracker:seeissues': { kind: 'read', risks: [] },
  'mod/tracker:viewallissues': { kind: 'read', risks: ['personal'] },
  'mod/tracker:viewpriority': { kind: 'read', risks: [] },
  'mod/tracker:viewreports': { kind: 'read', risks: ['personal'] },
  'mod/tracker:canbecced': { kind: 'read', risks: [] },
  'mod/tracker:report': { kind: 'write', risks: ['spam'] },
  'mod/tracker:comment': { kind: 'write', risks: ['spam'] },
  'mod/tracker:editcomment': { kind: 'write', risks: ['personal'] },
  'mod/tracker:develop': { kind: 'write', risks: ['personal'] },
  'mod/tracker:resolve': { kind: 'write', risks: ['personal'] },
  'mod/tracker:manage': { kind: 'write', risks: ['personal', 'spam'] },
  'mod/tracker:managepriority': { kind: 'write', risks: [] },
  'mod/tracker:managewatches': { kind: 'write', risks: ['personal', 'spam'] },
  'mod/tracker:configure': { kind: 'write', risks: ['config', 'spam'] },
  'mod/tracker:configurenetwork': { kind: 'write', risks: ['config', 'personal'] },
  'mod/tracker:shareelements': { kind: 'write', risks: ['config'] },
  'mod/tracker:addinstance': { kind: 'write', risks: ['config'], level: 'course' },
} as const satisfies Record<TrackerCapability, Declared>

const define = (name: TrackerCapability): CapabilityDefinition => ({
  level: 'activity',
  ...CAPABILITIES[name],
  defaults: CAPABILITY_DEFAULTS[name],
})

export const manifest = definePlugin({
  component: 'mod_tracker',
  mount: 'trackers',
  version: 2026112400,
  requires: [],
  capabilities: Object.fromEntries(TRACKER_CAPABILITIES.map((name) => [name, define(name)])),
  visibleWith: ['mod/tracker:seeissues', 'mod/tracker:report'],
  settings: { site: z.strictObject({}), activity: trackerSettings },
  tables,
  events: [
    'tracker.created',
    'tracker.settings.changed',
    'tracker.ticket.created',
    'tracker.ticket.moved',
    'tracker.ticket.assigned',
    'tracker.ticket.edited',
    'tracker.ticket.ranked',
    'tracker.ticket.due_set',
    'tracker.comment.created',
    'tracker.comment.edited',
    'tracker.comment.deleted',
    'tracker.watch.added',
    'tracker.watch.removed',
    'tracker.view.created',
    'tracker.view.edited',
    'tracker.view.deleted',
  ],
  errors: {
    'tracker.ticket.not_found': 404,
    'tracker.ticket.move_refused': 409,
    'tracker.ticket.undo_refused': 409,
    'tracker.ticket.assign_denied': 403,
    'tracker.ticket.edit_denied': 403,
    'tracker.ticket.due_denied': 403,
    'tracker.ticket.assignee_unable': 422,
    'tracker.priority.closed': 409,
    'tracker.priority.target_unable': 422,
    'tracker.import.not_found': 404,
    'tracker.import.not_text': 422,
    'tracker.import.no_header': 422,
    'tracker.import.no_text': 422,
    'tracker.import.wrong_stage': 409,
    'tracker.comment.not_found': 404,
    'tracker.comment.denied': 403,
    'tracker.comment.off': 409,
    'tracker.watch.candidate_unable': 404,
    'tracker.watch.not_watching': 404,
    'tracker.watch.reveals': 409,
    'tracker.view.not_found': 404,
    'tracker.view.share_denied': 403,
    'tracker.view.too_many': 409,
    'tracker.bulk.not_found': 404,
    'tracker.bulk.too_many': 422,
    'tracker.bulk.nothing': 422,
    'tracker.bulk.wrong_stage': 409,
    'tracker.settings.no_closed_state': 422,
    'tracker.settings.states_beyond_preset': 422,
    'tracker.settings.invalid_matrix': 422,
    'tracker.settings.default_assignee_unable': 422,
  },
})

export default manifest

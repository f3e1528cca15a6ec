import type { Archetype } from '../access/archetypes.ts'

/** The 17 capabilities of mod_tracker (domain.md, Who may do what). */
export const TRACKER_CAPABILITIES = [
  'mod/tracker:seeissues',
  'mod/tracker:report',
  'mod/tracker:comment',
  'mod/tracker:viewpriority',
  'mod/tracker:develop',
  'mod/tracker:resolve',
  'mod/tracker:canbecced',
  'mod/tracker:editcomment',
  'mod/tracker:addinstance',
  'mod/tracker:manage',
  'mod/tracker:managepriority',
  'mod/tracker:managewatches',
  'mod/tracker:configure',
  'mod/tracker:viewreports',
  'mod/tracker:viewallissues',
  'mod/tracker:configurenetwork',
  'mod/tracker:shareelements',
] as const

export type TrackerCapability = (typeof TRACKER_CAPABILITIES)[number]

/** Asks whether a person holds a capability in the tracker's context. */
export type Can = (capability: TrackerCapability) => boolean

const ALL_MEMBERS = ['student', 'teacher', 'editingteacher', 'manager'] as const
const STAFF = ['teacher', 'editingteacher', 'manager'] as const
const EDITORS = ['editingteacher', 'manager'] as const
const MANAGERS = ['manager'] as const

/**
 * The archetypes that hold each capability by default. Guests hold none; observers see tickets, which are those of the persons they are bound to alone.
 * Students do not develop by default (the original let them): the taskspread preset gives it to them.
 */
export const CAPABILITY_DEFAULTS: Readonly<Record<TrackerCapability, readonly Archetype[]>> = {
  'mod/tracker:seeissues': [...ALL_MEMBERS, 'observer'],
  'mod/tracker:report': ALL_MEMBERS,
  'mod/tracker:comment': ALL_MEMBERS,
  'mod/tracker:viewpriority': ALL_MEMBERS,
  'mod/tracker:develop': STAFF,
  'mod/tracker:resolve': STAFF,
  'mod/tracker:canbecced': STAFF,
  'mod/tracker:editcomment': STAFF,
  'mod/tracker:addinstance': EDITORS,
  'mod/tracker:manage': EDITORS,
  'mod/tracker:managepriority': EDITORS,
  'mod/tracker:managewatches': EDITORS,
  'mod/tracker:configure': EDITORS,
  'mod/tracker:viewreports': EDITORS,
  'mod/tracker:viewallissues': MANAGERS,
  'mod/tracker:configurenetwork': MANAGERS,
  'mod/tracker:shareelements': MANAGERS,
}

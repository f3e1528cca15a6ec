import type { Archetype } from '../access/archetypes.ts'
import type { TrackerCapability } from './capabilities.ts'

export type PresetPermission = 'allow' | 'prevent'

/** By archetype; a capability that is absent is left untouched. */
export type ArchetypeOverrides = Readonly<
  Partial<Record<Archetype, Readonly<Partial<Record<TrackerCapability, PresetPermission>>>>>
>

/** A teacher and an editing teacher always get the same. */
function forStaffAndStudents(
  staff: Readonly<Partial<Record<TrackerCapability, PresetPermission>>>,
  student: Readonly<Partial<Record<TrackerCapability, PresetPermission>>>,
): ArchetypeOverrides {
  return { teacher: staff, editingteacher: staff, student }
}

/** The table of overrides, a preset at a time (domain.md, Modes of support). */
export const BUGTRACKER_OVERRIDES = forStaffAndStudents(
  {
    'mod/tracker:report': 'allow',
    'mod/tracker:seeissues': 'allow',
    'mod/tracker:viewallissues': 'allow',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'allow',
    'mod/tracker:resolve': 'allow',
  },
  {
    'mod/tracker:report': 'allow',
    'mod/tracker:seeissues': 'allow',
    'mod/tracker:viewallissues': 'allow',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'prevent',
    'mod/tracker:resolve': 'prevent',
  },
)

export const TICKETTING_OVERRIDES = forStaffAndStudents(
  {
    'mod/tracker:report': 'allow',
    'mod/tracker:seeissues': 'allow',
    'mod/tracker:viewallissues': 'allow',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'allow',
    'mod/tracker:resolve': 'allow',
  },
  {
    'mod/tracker:report': 'allow',
    'mod/tracker:seeissues': 'allow',
    'mod/tracker:viewallissues': 'prevent',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'prevent',
    'mod/tracker:resolve': 'prevent',
  },
)

export const TASKSPREAD_OVERRIDES = forStaffAndStudents(
  {
    'mod/tracker:report': 'allow',
    'mod/tracker:seeissues': 'allow',
    'mod/tracker:viewallissues': 'allow',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'prevent',
    'mod/tracker:resolve': 'allow',
    'mod/tracker:managepriority': 'allow',
  },
  {
    'mod/tracker:report': 'prevent',
    'mod/tracker:comment': 'allow',
    'mod/tracker:develop': 'allow',
    'mod/tracker:managepriority': 'prevent',
  },
)

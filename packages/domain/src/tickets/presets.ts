import {
  BUGTRACKER_OVERRIDES,
  TASKSPREAD_OVERRIDES,
  TICKETTING_OVERRIDES,
  type ArchetypeOverrides,
} from './preset-overrides.ts'
import type { WorkflowRole } from './roles.ts'
import { PLAIN_STATES, type TicketState } from './states.ts'
import type { TemplateName } from './templates.ts'

/** The modes of support (domain.md, Modes of support). */
export const PRESETS = ['bugtracker', 'ticketting', 'taskspread', 'customized'] as const

export type Preset = (typeof PRESETS)[number]

export type LandingScreen = 'my-work' | 'my-tickets' | 'all'

/** Where a tracker opens for a person: the first line whose role they hold (null: everybody). */
export interface Landing {
  readonly role: WorkflowRole | null
  readonly screen: LandingScreen
}

export interface PresetRules {
  /** Without TRANSFERED, which comes with a parent. For `customized`, what the form proposes. */
  readonly enabled: readonly TicketState[]
  readonly template: TemplateName
  /** Who sees tickets that are not theirs. The overrides bring it about; this is how to say it. */
  readonly othersTickets: 'everyone' | 'staff' | 'staff-workers-own' | 'by-capability'
  readonly landing: readonly Landing[]
  /** `none`: choosing the preset takes the tracker's default assignee away. */
  readonly defaultAssignee: 'kept' | 'none'
  readonly thanks: 'preset' | 'preset-names-assignee' | 'free'
  /** What is written in the activity's context, by archetype; an absent capability is left untouched. */
  readonly overrides: ArchetypeOverrides
}

/** The same everywhere: for taskspread the page names only the first line, workers being whom it is about. */
const LANDING: readonly Landing[] = [
  { role: 'developer', screen: 'my-work' },
  { role: 'reporter', screen: 'my-tickets' },
  { role: null, screen: 'all' },
]

/**
 * What each preset sets. For `customized` the page leaves the states to be chosen; the proposal is the one of
 * the original's form (mod_tracker.md, 1.1).
 */
export const PRESET_RULES: Readonly<Record<Preset, PresetRules>> = {
  bugtracker: {
    enabled: PLAIN_STATES,
    template: 'bugtracker',
    othersTickets: 'everyone',
    landing: LANDING,
    defaultAssignee: 'kept',
    thanks: 'preset',
    overrides: BUGTRACKER_OVERRIDES,
  },
  ticketting: {
    enabled: ['POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'VALIDATED'],
    template: 'ticketting',
    othersTickets: 'staff',
    landing: LANDING,
    defaultAssignee: 'kept',
    thanks: 'preset-names-assignee',
    overrides: TICKETTING_OVERRIDES,
  },
  taskspread: {
    enabled: ['POSTED', 'OPEN', 'WAITING', 'RESOLVED', 'ABANDONNED'],
    template: 'taskspread',
    othersTickets: 'staff-workers-own',
    landing: LANDING,
    defaultAssignee: 'none',
    thanks: 'preset',
    overrides: TASKSPREAD_OVERRIDES,
  },
  customized: {
    enabled: ['POSTED', 'OPEN', 'RESOLVING', 'RESOLVED', 'ABANDONNED'],
    template: 'customized',
    othersTickets: 'by-capability',
    landing: LANDING,
    defaultAssignee: 'kept',
    thanks: 'free',
    overrides: {},
  },
}

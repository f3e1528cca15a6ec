import type { Archetype } from '../access/archetypes.ts'
import { PRESETS, type Preset } from '../tickets/presets.ts'
import type { TicketState } from '../tickets/states.ts'
import { PATHS, type Path } from '../tickets/templates.ts'
import { BUGTRACKER } from './settable/bugtracker.ts'
import { CUSTOMIZED } from './settable/customized.ts'
import { readSettable, statesOf, type Settable, type SettableBlock } from './settable/notation.ts'
import { TASKSPREAD } from './settable/taskspread.ts'
import { TICKETTING } from './settable/ticketting.ts'

/**
 * What can be set in strict mode, worked out by hand from domain.md: capability defaults and the preset's
 * overrides give the workflow roles, these the targets by role, cut to the enabled states and, on the path
 * `lifecycle`, to the (contracted) edges. No line comes from the code. The lines of states that a preset
 * disables say how a ticket resting there leaves them.
 *
 * The person can read the ticket, and is either its reporter, or its assignee, or neither. There is no
 * parent tracker and no other setting is on.
 */
export interface ExpectedSettable extends Settable {
  readonly preset: Preset
  readonly archetype: Archetype
  readonly path: Path
  readonly from: TicketState
}

/** The states enabled in the table; `customized` is shown with everything chosen. */
export const EXPECTED_ENABLED: Readonly<Record<Preset, readonly TicketState[]>> = {
  bugtracker: statesOf('PO OP RG WA RE AB TE PU VA'),
  ticketting: statesOf('PO OP RG WA RE AB VA'),
  taskspread: statesOf('PO OP WA RE AB'),
  customized: statesOf('PO OP RG WA RE AB TE PU VA'),
}

/** They have no capability of the tracker by default, and no preset gives them one. */
const OUTSIDERS: SettableBlock = {
  archetypes: ['guest', 'observer'],
  free: '*: | |',
  lifecycle: '*: | |',
}

const BLOCKS: Readonly<Record<Preset, readonly SettableBlock[]>> = {
  bugtracker: [...BUGTRACKER, OUTSIDERS],
  ticketting: [...TICKETTING, OUTSIDERS],
  taskspread: [...TASKSPREAD, OUTSIDERS],
  customized: [...CUSTOMIZED, OUTSIDERS],
}

/** One row for each preset × archetype × path × state left: 4 × 6 × 2 × 9. */
export const EXPECTED_SETTABLE: readonly ExpectedSettable[] = PRESETS.flatMap((preset) =>
  BLOCKS[preset].flatMap((block) =>
    block.archetypes.flatMap((archetype) =>
      PATHS.flatMap((path) =>
        [...readSettable(block[path])].map(([from, settable]) => ({
          preset,
          archetype,
          path,
          from,
          ...settable,
        })),
      ),
    ),
  ),
)

import { PRESETS } from '@guichet/domain/tickets/presets'
import { PATHS } from '@guichet/domain/tickets/templates'
import { MODES } from '@guichet/domain/tickets/workflow'
import { person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { scope, ticketState, workflowRole } from './states.ts'

const of = <N extends string, T extends z.ZodType>(field: N, value: T) =>
  z.object({ field: z.literal(field), from: value.nullable(), to: value.nullable() })

/** One setting that changed; from null: it began so. Text that persons wrote is named without its content. */
export const settingChange = z.discriminatedUnion('field', [
  of('prefix', z.string()),
  of('preset', z.enum(PRESETS)),
  of('mode', z.enum(MODES)),
  of('path', z.enum(PATHS)),
  of('enabledStates', z.array(ticketState)),
  of('resolutionRequired', z.boolean()),
  of('openDependencyBlocks', z.boolean()),
  of('commentsEnabled', z.boolean()),
  of('closeAfterDays', z.int()),
  of('closeWarnDays', z.int()),
  of('visitors', z.boolean()),
  of('visitorsPerHour', z.int()),
  of('visitorsPerDay', z.int()),
  of('defaultAssignee', person),
  /** Of subtrackers not which: not everybody sees them all. */
  z.object({ field: z.enum(['thanksMessage', 'subtrackers']) }),
  z.object({
    field: z.literal('matrix'),
    /** The cells that differ, with the scopes that were and are granted. */
    cells: z.array(
      z.object({
        role: workflowRole,
        from: ticketState,
        to: ticketState,
        before: z.array(scope),
        after: z.array(scope),
      }),
    ),
  }),
])

import { PRESETS } from '@guichet/domain/tickets/presets'
import { PATHS } from '@guichet/domain/tickets/templates'
import { MODES } from '@guichet/domain/tickets/workflow'
import { id, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ticketState } from './states.ts'
import { matrix } from './workflow.ts'

const prefix = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,9}$/)
  .meta({ description: 'Before a ticket’s number: 1 to 10 capitals and digits' })
const preset = z.enum(PRESETS)
const mode = z.enum(MODES)
const path = z.enum(PATHS)
const states = z.array(ticketState).max(10)
/** Null: nobody. */
const defaultAssignee = id.nullable().meta({ 'x-control': 'person' })
const thanksMessage = text(2000).nullable()

/** Days without anything happening; null: never. */
const days = z.int().min(1).max(365).nullable()

/** What a new tracker is made with; the rest comes from its preset. */
export const trackerSettings = z.strictObject({
  prefix: prefix.default('TK'),
  preset: preset.default('bugtracker'),
  mode: mode.default('relaxed'),
  path: path.default('free'),
  /** Left out: the preset's own. Only `customized` goes beyond those. */
  enabledStates: states.optional(),
  defaultAssignee: defaultAssignee.default(null),
  commentsEnabled: z.boolean().default(true),
  thanksMessage: thanksMessage.default(null),
})

/** Everything about a tracker that whoever configures it chooses; sent back whole. */
export const allTrackerSettings = z
  .strictObject({
    prefix,
    preset,
    mode,
    path,
    /** POSTED always is, TRANSFERED exactly with a parent, whatever is said of them here. */
    enabledStates: states,
    /** Null: the one of the preset's template for this path and these states, as it is. */
    matrix: matrix.nullable(),
    resolutionRequired: z.boolean(),
    /** Whether a ticket that depends on an open one can be closed. */
    openDependencyBlocks: z.boolean(),
    defaultAssignee,
    /** Null or blank: the preset's own words. */
    thanksMessage,
    commentsEnabled: z.boolean(),
    /** After which a ticket that is blocked or resolved is closed by itself (domain's auto-close.ts). */
    closeAfterDays: days,
    /** How many days before that it is told; less than those. */
    closeWarnDays: days,
    /** Whether people without an account may report here. */
    visitors: z.boolean(),
    /** So many reports of theirs from one address in an hour, and from all in a day. */
    visitorsPerHour: z.int().min(1).max(100),
    visitorsPerDay: z.int().min(1).max(10_000),
  })
  .meta({ id: 'TrackerSettings' })

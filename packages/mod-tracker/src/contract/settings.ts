import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant, page, pageQuery, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { allTrackerSettings } from './settings-values.ts'
import { settingsPaths } from './settings.paths.ts'
import { settingChange } from './setting-changes.ts'
import { ticketState, workflowRole } from './states.ts'
import { bounded, trackerParams } from './tracker.ts'
import { finding, workflow } from './workflow.ts'

const configurers = inActivity('tracker', 'mod/tracker:configure')

/** The settings in force, and what is to be known to change them. */
const configuration = z
  .object({
    settings: allTrackerSettings,
    /** The rules that follow from them. */
    workflow,
    /** What is odd about these, for the roles present. */
    findings: z.array(finding),
    /** The workflow roles that somebody holds here at present: `verify` wants to know. */
    rolesPresent: z.array(workflowRole),
    /** How many tickets are in each state that has any; each count stops at 9999. */
    tickets: z.array(z.object({ state: ticketState, tickets: bounded })),
    defaultAssignee: person.nullable(),
    /** Whether lists and counts are still being brought up to date with what counts as closed. */
    settling: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'TrackerConfiguration' })

const permission = z.enum(['allow', 'prevent', 'prohibit'])

/** What changing the settings would bring about. */
const consequences = z
  .object({
    workflow,
    findings: z.array(finding),
    tickets: z.object({
      /** Resting in states that would be disabled; they stay there, and may leave. */
      stranded: z.array(z.object({ state: ticketState, tickets: bounded })),
      closing: bounded,
      reopening: bounded,
    }),
    overrides: z.object({
      /** What the preset would write, replace or take back; null: no override. */
      changes: z.array(
        z.object({ role: z.string(), capability: z.string(), from: permission.nullable(), to: permission.nullable() }),
      ),
      /** Set by hand: they stay, also where the preset would say otherwise. */
      kept: z.array(z.object({ role: z.string(), capability: z.string(), permission, preset: permission.nullable() })),
    }),
  })
  .meta({ id: 'TrackerConsequences' })

const historyEntry = z
  .object({
    id: z.string(),
    type: z.enum(['tracker.created', 'tracker.settings.changed']),
    at: instant,
    actor: person.nullable(),
    /** The tracker's version after it. */
    version: z.int(),
    workflowVersion: z.int().nullable(),
    changes: z.array(settingChange),
  })
  .meta({ id: 'TrackerSettingsEntry' })

const refusals = [
  'tracker.settings.no_closed_state',
  'tracker.settings.states_beyond_preset',
  'tracker.settings.invalid_matrix',
  'tracker.settings.default_assignee_unable',
  'tracker.settings.warn_days',
] as const

export const settingsContract = defineContract(settingsPaths, {
  get: {
    summary: 'The settings of a tracker, with the workflow that follows from them and what is odd about it',
    access: configurers,
    params: trackerParams,
    answers: { 200: configuration },
  },
  change: {
    summary: 'Change a tracker’s settings, all at once; they hold for the next decision about any ticket',
    access: configurers,
    params: trackerParams,
    body: allTrackerSettings,
    answers: { 200: configuration },
    errors: refusals,
    ifMatch: true,
  },
  preview: {
    summary:
      'What changing the settings like this would bring about; refused as the change would be, and changes nothing',
    access: configurers,
    params: trackerParams,
    body: allTrackerSettings,
    answers: { 200: consequences },
    errors: refusals,
  },
  history: {
    summary: 'Who changed which settings, from the event log, oldest first',
    access: configurers,
    params: trackerParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(historyEntry) },
  },
})

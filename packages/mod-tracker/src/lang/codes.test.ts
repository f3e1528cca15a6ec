import type { Refusal } from '@guichet/domain/tickets/decide'
import { PRESETS } from '@guichet/domain/tickets/presets'
import { WORKFLOW_ROLES } from '@guichet/domain/tickets/roles'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { PATHS } from '@guichet/domain/tickets/templates'
import { MODES } from '@guichet/domain/tickets/workflow'
import { expect, test } from 'vitest'
import { trackerSettings } from '../contract/settings-values.ts'
import { en as usual } from './en.ts'
import { en as thanks } from './thanks/en.ts'
import { en as workflow } from './workflow/en.ts'

const en = { ...usual, ...thanks, ...workflow }

/** Every reason there is; one that domain adds does not compile here until it is listed, and fails until it has words. */
const REFUSALS = {
  'same-state': true,
  'cascade-only': true,
  'state-disabled': true,
  'no-such-move': true,
  'role-not-granted': true,
  'not-own': true,
  'not-assigned': true,
  'no-workflow-role': true,
  'open-dependency': true,
  'resolution-required': true,
  closed: true,
  'no-parent': true,
  'not-transfered': true,
  'not-posted': true,
  'own-ticket': true,
  'nothing-to-undo': true,
  'not-your-move': true,
  'changed-since': true,
  'undo-too-late': true,
} as const satisfies Record<Exclude<Refusal['code'], 'not-readable'>, true>

test.each([
  ['refusal', Object.keys(REFUSALS).map((code) => `tracker.refusal.${code}`)],
  ['state', TICKET_STATES.flatMap((state) => [`tracker.state.${state}`, `tracker.state.${state}.meaning`])],
  ['role', WORKFLOW_ROLES.flatMap((role) => [`tracker.role.${role}`, `tracker.role.${role}.plural`])],
  ['preset', PRESETS.flatMap((preset) => [`tracker.preset.${preset}`, `tracker.thanks.${preset}`])],
  ['mode and path', [...MODES.map((mode) => `tracker.mode.${mode}`), ...PATHS.map((path) => `tracker.path.${path}`)]],
  ['setting', Object.keys(trackerSettings.shape).map((name) => `setting.mod_tracker.${name}`)],
])('every %s has words', (_, ids) => {
  expect(ids.filter((id) => !(id in en))).toEqual([])
})

import { PRESET_RULES, type Preset } from '@guichet/domain/tickets/presets'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { WorkflowError } from '@guichet/domain/tickets/workflow'
import type { Result } from '@guichet/domain/result'
import type { Failure } from '@guichet/plugin-kit/failure'

/** A refusal that names the field: `path` leads to it in the settings. */
export type SettingsFailure = Extract<Result<never, Failure>, { ok: false }>

export function refuseSetting(reason: SettingsRefusal, ...paths: readonly (readonly string[])[]): SettingsFailure {
  const code = `tracker.settings.${reason}`
  return { ok: false, error: { code, fields: paths.map((path) => ({ in: 'body', path, code })) } }
}

type SettingsRefusal =
  | 'no_closed_state'
  | 'states_beyond_preset'
  | 'invalid_matrix'
  | 'default_assignee_unable'
  | 'warn_days'

/** A list of states may be cut down; only a customized tracker goes beyond its preset's (domain.md, Modes of support). */
export function statesOf(preset: Preset, chosen: readonly TicketState[]): Result<readonly TicketState[], Failure> {
  const own = PRESET_RULES[preset].enabled
  const plain = chosen.filter((state) => state !== 'TRANSFERED')
  return preset === 'customized' || plain.every((state) => own.includes(state))
    ? { ok: true, value: plain }
    : refuseSetting('states_beyond_preset', ['enabledStates'])
}

/** Why rules are none, as a refusal of the settings that they came from. */
export function refuseWorkflow(error: WorkflowError): SettingsFailure {
  return error.code === 'no-closed-state'
    ? refuseSetting('no_closed_state', ['enabledStates'])
    : refuseSetting('invalid_matrix', ...error.faults.map(({ path }) => ['matrix', ...path]))
}

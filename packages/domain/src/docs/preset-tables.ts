import { ARCHETYPES } from '../access/archetypes.ts'
import { TRACKER_CAPABILITIES } from '../tickets/capabilities.ts'
import type { PresetPermission } from '../tickets/preset-overrides.ts'
import { PRESET_RULES, PRESETS, type Preset, type PresetRules } from '../tickets/presets.ts'
import { DISPLAY_ORDER, stateBit, STATE_NUMBER, type TicketState } from '../tickets/states.ts'
import { finalState, isEnabled, stateCategory } from '../tickets/workflow.ts'
import { markdownTable } from './markdown.ts'
import { exampleWorkflow, rolesOf } from './settable.ts'

/** Every state with its number, and what it is in each preset. */
export function statesTable(): string {
  return markdownTable(
    ['state', 'n', 'bit', ...PRESETS],
    DISPLAY_ORDER.map((state) => [
      state,
      String(STATE_NUMBER[state]),
      String(stateBit(state)),
      ...PRESETS.map((preset) => standing(preset, state)),
    ]),
  )
}

function standing(preset: Preset, state: TicketState): string {
  const workflow = exampleWorkflow(preset, 'relaxed', 'free')
  if (state === 'TRANSFERED') return 'closed, with a parent'
  if (!isEnabled(workflow, state)) return '–'
  const category = stateCategory(workflow, state)
  return state === finalState(workflow) ? `${category}, final` : category
}

const RULES = {
  'who sees others’ tickets': (rules) => rules.othersTickets,
  'opens on': ({ landing }) => landing.map(({ role, screen }) => `${role ?? 'else'}: ${screen}`).join(', '),
  'default assignee': (rules) => rules.defaultAssignee,
  'thanks message': (rules) => rules.thanks,
  template: (rules) => rules.template,
} satisfies Record<string, (rules: PresetRules) => string>

export function presetsTable(): string {
  return markdownTable(
    ['', ...PRESETS],
    Object.entries(RULES).map(([name, tell]) => [name, ...PRESETS.map((preset) => tell(PRESET_RULES[preset]))]),
  )
}

/** The capabilities that some preset overrides, each with what it writes for staff and students. */
export function overridesTable(): string {
  const written = (preset: Preset, capability: (typeof TRACKER_CAPABILITIES)[number]): string => {
    const { overrides } = PRESET_RULES[preset]
    const marks = (['editingteacher', 'teacher', 'student'] as const).map((archetype) =>
      signOf(overrides[archetype]?.[capability]),
    )
    return marks.join(' ')
  }
  const rows = TRACKER_CAPABILITIES.map((capability) => [
    capability,
    ...PRESETS.map((preset) => written(preset, capability)),
  ]).filter((row) => row.slice(1).some((cell) => /[+−]/.test(cell)))
  return markdownTable(['capability', ...PRESETS], rows)
}

function signOf(permission: PresetPermission | undefined): string {
  const signs = { allow: '+', prevent: '−' }
  return permission === undefined ? '·' : signs[permission]
}

export function rolesTable(): string {
  return markdownTable(
    ['archetype', ...PRESETS],
    ARCHETYPES.map((archetype) => [
      archetype,
      ...PRESETS.map((preset) => rolesOf(archetype, preset).join(', ') || '–'),
    ]),
  )
}

import { grantsOf, sameMatrix, scopesGranted, withGrant, type Matrix, type Scope } from '@guichet/domain/tickets/matrix'
import { PRESET_RULES, type Preset } from '@guichet/domain/tickets/presets'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import {
  DISPLAY_ORDER,
  orderStates,
  PLAIN_STATES,
  type PlainState,
  type TicketState,
} from '@guichet/domain/tickets/states'
import { matrixOf, TEMPLATE_VERSION, type Path } from '@guichet/domain/tickets/templates'
import type { Mode, Workflow } from '@guichet/domain/tickets/workflow'
import type { Settings } from '../types.ts'
import { overlay } from './changed-cells.ts'

/** A tracker's rules as they are being edited: what is shown, checked and simulated, and in the end saved. */
export interface Draft {
  readonly preset: Preset
  readonly mode: Mode
  readonly path: Path
  /** In the order of n; POSTED always, TRANSFERED exactly with a parent. */
  readonly enabled: readonly TicketState[]
  readonly hasParent: boolean
  readonly matrix: Matrix
  readonly resolutionRequired: boolean
  readonly openDependencyBlocks: boolean
}

export type DraftAction =
  | { readonly set: 'preset'; readonly to: Preset }
  | { readonly set: 'mode'; readonly to: Mode }
  | { readonly set: 'path'; readonly to: Path }
  | { readonly set: 'enabled'; readonly state: TicketState; readonly to: boolean }
  | { readonly set: 'resolutionRequired' | 'openDependencyBlocks'; readonly to: boolean }
  /** Cells of one role: a single one, a row, a column, as the list says. */
  | {
      readonly set: 'cells'
      readonly role: WorkflowRole
      readonly cells: readonly CellPlace[]
      readonly to: readonly Scope[]
    }
  /** Back to the template: these cells of a role, or without them the whole matrix. */
  | { readonly set: 'template'; readonly role?: WorkflowRole; readonly cells?: readonly CellPlace[] }
  /** Starts again from what is stored, with what is to be kept of the draft as it is then. */
  | { readonly set: 'all'; readonly to: (draft: Draft) => Draft }

export interface CellPlace {
  readonly from: PlainState
  readonly to: PlainState
}

/** The states of the matrix, in the order of a ticket's life. */
export const MATRIX_STATES: readonly PlainState[] = DISPLAY_ORDER.filter((state) => state !== 'TRANSFERED')

/**
 * Another path or another set of states is another template: what was changed by hand stays changed on the new one. Another preset starts
 * from its own states and its own template.
 */
export function edit(draft: Draft, action: DraftAction): Draft {
  switch (action.set) {
    case 'all':
      return action.to(draft)
    case 'preset':
      return startFrom(draft, action.to)
    case 'path':
      return rebased(draft, { ...draft, path: action.to })
    case 'enabled': {
      const others = draft.enabled.filter((state) => state !== action.state)
      return rebased(draft, { ...draft, enabled: action.to ? orderStates([...others, action.state]) : others })
    }
    case 'cells':
      return action.cells.reduce((now, { from, to }) => grant(now, action.role, from, to, action.to), draft)
    case 'template':
      return restored(draft, action.role, action.cells)
    case 'mode':
      return { ...draft, mode: action.to }
    default:
      return { ...draft, [action.set]: action.to }
  }
}

/** The matrix that the draft's preset, path and states would start from. */
export function templateOf({ preset, path, enabled }: Pick<Draft, 'preset' | 'path' | 'enabled'>): Matrix {
  return matrixOf(PRESET_RULES[preset].template, path, enabled)
}

/** The workflow that the draft would be, for domain to check and simulate: it may be one that no tracker could be given. */
export function workflowOf(draft: Draft): Workflow {
  const { preset, ...rules } = draft
  return { ...rules, version: 0, template: PRESET_RULES[preset].template, templateVersion: TEMPLATE_VERSION }
}

/** What is edited of some settings. Beside them, a rule that is not chosen here. */
export function draftOf(settings: Settings, { hasParent }: Pick<Workflow, 'hasParent'>): Draft {
  const { preset, mode, path, resolutionRequired, openDependencyBlocks } = settings
  const enabled = orderStates([...settings.enabledStates, ...(hasParent ? (['TRANSFERED'] as const) : [])])
  const matrix = matrixOfSettings(settings)
  return { preset, mode, path, enabled, hasParent, matrix, resolutionRequired, openDependencyBlocks }
}

/** The matrix that settings mean: the template's, where they have none of their own. */
export function matrixOfSettings({ matrix, preset, path, enabledStates }: Settings): Matrix {
  return matrix === null ? templateOf({ preset, path, enabled: enabledStates }) : { ...NOTHING, ...matrix }
}

/** The settings with what was edited, in the form in which the server tells them. */
export function settingsOf(draft: Draft, settings: Settings): Settings {
  const { preset, mode, path, resolutionRequired, openDependencyBlocks, matrix } = draft
  return {
    ...settings,
    preset,
    mode,
    path,
    enabledStates: draft.enabled.filter((state) => state !== 'TRANSFERED'),
    matrix: sameMatrix(matrix, templateOf(draft)) ? null : (matrix as Settings['matrix']),
    resolutionRequired,
    openDependencyBlocks,
  }
}

const NOTHING: Matrix = { reporter: {}, developer: {}, resolver: {}, manager: {} }

/** How many moves a role is granted between states that are in use. */
export function countMoves({ matrix, enabled }: Pick<Draft, 'matrix' | 'enabled'>, role: WorkflowRole): number {
  const places = PLAIN_STATES.flatMap((from) => PLAIN_STATES.map((to) => ({ from, to })))
  return places.filter(
    ({ from, to }) =>
      enabled.includes(from) && enabled.includes(to) && scopesGranted(matrix, role, from, to).length > 0,
  ).length
}

/** How many moves between states in use somebody is granted. */
export function countAllMoves({ matrix, enabled }: Pick<Draft, 'matrix' | 'enabled'>): number {
  return enabled.flatMap((from) => enabled.filter((to) => Object.keys(grantsOf(matrix, from, to)).length > 0)).length
}

function startFrom(draft: Draft, preset: Preset): Draft {
  const enabled = orderStates([...PRESET_RULES[preset].enabled, ...(draft.hasParent ? (['TRANSFERED'] as const) : [])])
  const started = { ...draft, preset, enabled }
  return { ...started, matrix: templateOf(started) }
}

function rebased(before: Draft, after: Draft): Draft {
  return { ...after, matrix: overlay(before.matrix, templateOf(before), templateOf(after)) }
}

function restored(draft: Draft, role: WorkflowRole | undefined, cells: readonly CellPlace[] | undefined): Draft {
  const template = templateOf(draft)
  if (role === undefined || cells === undefined) return { ...draft, matrix: template }
  return cells.reduce((now, { from, to }) => grant(now, role, from, to, scopesGranted(template, role, from, to)), draft)
}

function grant(draft: Draft, role: WorkflowRole, from: PlainState, to: PlainState, scopes: readonly Scope[]): Draft {
  return { ...draft, matrix: withGrant(draft.matrix, role, from, to, scopes) }
}

import { lifecycleTargets } from './lifecycle.ts'
import { buildMatrix, SCOPES, type Matrix, type Scope } from './matrix.ts'
import type { WorkflowRole } from './roles.ts'
import { PLAIN_STATES, type PlainState, type TicketState } from './states.ts'

export const TEMPLATES = ['bugtracker', 'ticketting', 'taskspread', 'customized'] as const

export type TemplateName = (typeof TEMPLATES)[number]

/** `free`: a grant holds from every state but TRANSFERED. `lifecycle`: only along the ticket's life. */
export const PATHS = ['free', 'lifecycle'] as const

export type Path = (typeof PATHS)[number]

/** Goes up whenever a table below or a lifecycle edge changes: a tracker says which one it started from. */
export const TEMPLATE_VERSION = 1

/** The states a role may set, by scope. */
type Targets = Readonly<Partial<Record<Scope, readonly PlainState[]>>>

const REPORTER: Targets = { own: ['POSTED', 'VALIDATED', 'RESOLVED', 'ABANDONNED'] }

const DEVELOPER: Targets = {
  any: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED', 'ABANDONNED'],
}

const RESOLVER: Targets = {
  assigned: ['OPEN', 'RESOLVING', 'WAITING'],
  any: ['VALIDATED', 'RESOLVED', 'ABANDONNED'],
}

const MANAGER: Targets = {
  any: ['POSTED', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'],
}

const COMMON = { reporter: REPORTER, developer: DEVELOPER, resolver: RESOLVER, manager: MANAGER }

/** The table "targets by role" (domain.md, The role-transition matrix). Only the developer's row varies. */
const TARGETS: Readonly<Record<TemplateName, Readonly<Record<WorkflowRole, Targets>>>> = {
  bugtracker: {
    ...COMMON,
    developer: { any: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'ABANDONNED'] },
  },
  ticketting: COMMON,
  taskspread: {
    ...COMMON,
    developer: { assigned: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED'] },
  },
  customized: COMMON,
}

/**
 * The matrix a tracker starts from: the template's targets by role, along the path's edges.
 *
 * Cells into disabled states are kept, so that a state enabled later already has its grants; the decision
 * function refuses entering it until then. Cells from disabled states are kept, so that a ticket resting in
 * one can leave it. `enabled` matters to the lifecycle alone, which contracts disabled states.
 */
export function matrixOf(template: TemplateName, path: Path, enabled: readonly TicketState[]): Matrix {
  const targets = TARGETS[template]
  const edges = edgesOf(path, enabled)
  return buildMatrix((role, from, to) =>
    edges.get(from)?.includes(to) === true
      ? SCOPES.filter((scope) => targets[role][scope]?.some((target) => target === to))
      : [],
  )
}

function edgesOf(path: Path, enabled: readonly TicketState[]): ReadonlyMap<TicketState, readonly TicketState[]> {
  return new Map(PLAIN_STATES.map((from) => [from, path === 'free' ? PLAIN_STATES : lifecycleTargets(from, enabled)]))
}

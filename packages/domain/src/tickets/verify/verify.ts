import { closingOf, neverClosing } from '../auto-close.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from '../roles.ts'
import { PLAIN_STATES, type TicketState } from '../states.ts'
import { isClosed, isEnabled, type Workflow } from '../workflow.ts'
import type { Finding, FindingCode } from './finding.ts'
import { isGrantedAnything, stepsOf, type StepsFrom } from './steps.ts'
import { walksFrom, type Walks } from './walks.ts'

export type { Finding, FindingCode, Severity, Step } from './finding.ts'

/** What the rules below look at. */
interface World {
  readonly workflow: Workflow
  readonly present: readonly WorkflowRole[]
  /** What somebody could do, of those who are there. */
  readonly steps: StepsFrom
  /** Where a new ticket can come to by that. */
  readonly reached: Walks
  /** Where it could come to if every role were held. */
  readonly reachable: Walks
  /** Where a ticket may be: reached, or resting there since before the rules were these. */
  readonly inhabited: readonly TicketState[]
  readonly closed: (state: TicketState) => boolean
  readonly closesIdle: boolean
}

/** What the checker knows of a tracker besides its workflow and its people. */
export interface Surroundings {
  /** Disabled states in which there still are tickets. */
  readonly resting?: readonly TicketState[]
  /** Whether tickets that nobody comes back to are to be closed automatically. */
  readonly closesIdle?: boolean
}

/**
 * Model-checks a workflow: at most nine states without the cascade's, exhaustively (domain.md, Verification of a workflow). `rolesPresent`:
 * the roles that somebody in the tracker holds. "Nobody" and "never" are strong: with whatever cast of people (steps.ts says what they could do).
 * Errors come first.
 */
export function verify(
  workflow: Workflow,
  rolesPresent: readonly WorkflowRole[],
  { resting = [], closesIdle = false }: Surroundings = {},
): readonly Finding[] {
  const steps = stepsOf(workflow, rolesPresent)
  const reached = walksFrom(steps, 'POSTED')
  const inhabited = PLAIN_STATES.filter((state) => reached.has(state) || resting.includes(state))
  const world: World = {
    workflow,
    present: rolesPresent,
    steps,
    reached,
    reachable: walksFrom(stepsOf(workflow, WORKFLOW_ROLES), 'POSTED'),
    inhabited,
    closed: (state) => isClosed(workflow, state),
    closesIdle,
  }
  return Object.values(RULES).flatMap((rule) => rule(world))
}

const RULES: Readonly<Record<FindingCode, (world: World) => readonly Finding[]>> = {
  'never-closes': ({ inhabited, steps, reached, reachable, closed }) => {
    const ends = (walks: Walks) => walks.keys().some(closed)
    if (!ends(reached)) {
      // That nobody holds the roles is cured by giving them; that there is no way at all makes every ticket stuck.
      return [{ code: 'never-closes', severity: ends(reachable) ? 'warning' : 'error', state: 'POSTED', path: [] }]
    }
    return inhabited
      .filter((state) => steps(state).length > 0 && !ends(walksFrom(steps, state)))
      .map((state) => ({ code: 'never-closes', severity: 'warning', state, path: wayTo(reached, state) }))
  },

  'dead-end': ({ inhabited, steps, reached, closed }) =>
    inhabited
      .filter((state) => !closed(state) && steps(state).length === 0)
      .map((state) => ({ code: 'dead-end', severity: 'warning', state, path: wayTo(reached, state) })),

  'state-unreachable': ({ workflow, reached, reachable }) =>
    PLAIN_STATES.filter((state) => isEnabled(workflow, state) && !reached.has(state)).map((state) => ({
      code: 'state-unreachable',
      severity: 'warning',
      state,
      path: wayTo(reachable, state),
    })),

  'role-idle': ({ workflow, present }) =>
    WORKFLOW_ROLES.filter((role) => present.includes(role) && !isGrantedAnything(workflow, present, role)).map(
      (role) => ({
        code: 'role-idle',
        severity: 'warning',
        role,
        path: [],
      }),
    ),

  'cannot-reopen': ({ inhabited, steps, reached, closed }) =>
    inhabited
      .filter((state) => closed(state) && !opens(steps, state, closed))
      .map((state) => ({ code: 'cannot-reopen', severity: 'warning', state, path: wayTo(reached, state) })),

  'closing-refused': ({ workflow, inhabited, reached, closesIdle }) =>
    (closesIdle ? neverClosing(workflow) : [])
      .filter((state) => inhabited.includes(state))
      .map((state) => ({
        code: 'closing-refused',
        severity: 'warning',
        state,
        to: closingOf(workflow, state)!,
        path: wayTo(reached, state),
      })),

  'reporter-cannot-reopen': ({ workflow, present, reached, closed }) => {
    // Somebody who reports and is nothing else.
    const alone = stepsOf(workflow, ['reporter'])
    const [nearest, ...further] = reached.keys().filter(closed)
    if (!present.includes('reporter') || nearest === undefined) return []
    if ([nearest, ...further].some((state) => opens(alone, state, closed))) return []
    return [{ code: 'reporter-cannot-reopen', severity: 'warning', path: wayTo(reached, nearest) }]
  },
}

const wayTo = (walks: Walks, state: TicketState) => walks.get(state) ?? []

/** Whether a closed ticket can be brought back to life, on whatever way. */
function opens(steps: StepsFrom, from: TicketState, closed: World['closed']): boolean {
  return walksFrom(steps, from)
    .keys()
    .some((state) => !closed(state))
}

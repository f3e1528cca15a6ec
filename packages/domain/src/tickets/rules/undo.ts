import {
  conclude,
  refused,
  type Decision,
  type Facts,
  type LastMove,
  type Refusal,
  type WorkflowActor,
} from '../decision.ts'
import type { Workflow } from '../workflow.ts'
import { barredByState, unmetConditions } from './states.ts'

/** How long a move can be undone: "within a minute" (domain.md, The decision function). */
export const UNDO_LIMIT_MS = 60_000

/**
 * Takes back one's own last move, in both modes and whatever one's roles: the matrix is not asked. The rules
 * about states are: a state disabled in the meantime is not entered again, TRANSFERED is left to the
 * cascade, and reopening cannot be undone past an open dependency.
 */
export function decideUndo(workflow: Workflow, now: number, actor: WorkflowActor, facts: Facts): Decision {
  if (!actor.canRead) return refused({ code: 'not-readable' })
  const move = facts.lastMove
  if (move === null || move === undefined) return refused({ code: 'nothing-to-undo' })
  return conclude(
    move.from,
    [],
    [
      ...whoseAndWhen(move, now, actor, facts),
      ...barredByState(workflow, facts.state, move.from),
      ...unmetConditions(workflow, facts, move.from),
    ],
  )
}

function whoseAndWhen(move: LastMove, now: number, actor: WorkflowActor, facts: Facts): readonly Refusal[] {
  const refusals: Refusal[] = []
  const changedBy = facts.lastChangeBy ?? null
  const elapsedMs = now - move.at
  if (move.by !== actor.id) refusals.push({ code: 'not-your-move', by: move.by })
  if (!move.versionIsCurrent || move.to !== facts.state || (changedBy ?? move.by) !== move.by) {
    refusals.push({ code: 'changed-since', by: changedBy })
  }
  if (elapsedMs > UNDO_LIMIT_MS) {
    refusals.push({ code: 'undo-too-late', elapsedMs, limitMs: UNDO_LIMIT_MS })
  }
  return refusals
}

import { sameMatrix } from '@guichet/domain/tickets/matrix'
import type { Changes } from '@guichet/plugin-kit/event'
import type { TrackerInForce } from '../tracker/in-force.ts'
import type { Candidate } from './candidate.ts'

/**
 * What differs, old and new by field, as the event tells it. A matrix is named by the versions of the workflow that hold it, and what
 * people wrote is not copied.
 */
export function changesTo(before: TrackerInForce, after: Candidate): Changes {
  const fields = {
    prefix: [before.prefix, after.prefix],
    preset: [before.preset, after.preset],
    mode: [before.workflow.mode, after.workflow.mode],
    path: [before.workflow.path, after.workflow.path],
    enabledStates: [before.workflow.enabled, after.workflow.enabled],
    resolutionRequired: [before.workflow.resolutionRequired, after.workflow.resolutionRequired],
    openDependencyBlocks: [before.workflow.openDependencyBlocks, after.workflow.openDependencyBlocks],
    defaultAssignee: [before.defaultAssigneeId, after.defaultAssigneeId],
    commentsEnabled: [before.commentsEnabled, after.commentsEnabled],
    closeAfterDays: [before.closeAfterDays, after.closeAfterDays],
    closeWarnDays: [before.closeWarnDays, after.closeWarnDays],
    visitors: [before.visitors, after.visitors],
    visitorsPerHour: [before.visitorsPerHour, after.visitorsPerHour],
    visitorsPerDay: [before.visitorsPerDay, after.visitorsPerDay],
  } as const
  const differing = Object.entries(fields).filter(([, [old, now]]) => JSON.stringify(old) !== JSON.stringify(now))
  return {
    ...Object.fromEntries(differing),
    ...(before.thanksMessage !== after.thanksMessage && { thanksMessage: null }),
    ...(!sameMatrix(before.workflow.matrix, after.workflow.matrix) && {
      matrix: [before.workflow.version, after.workflow.version],
    }),
  }
}

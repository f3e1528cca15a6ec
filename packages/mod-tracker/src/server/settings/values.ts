import { sameMatrix } from '@guichet/domain/tickets/matrix'
import { matrixOf } from '@guichet/domain/tickets/templates'
import type { z } from 'zod'
import type { allTrackerSettings } from '../../contract/settings-values.ts'
import type { TrackerInForce } from '../tracker/in-force.ts'
import { presentWorkflow } from '../tracker/present.ts'

export type Settings = z.output<typeof allTrackerSettings>

/** The settings that a tracker goes by: sent back as they are, they change nothing. */
export function settingsOf(tracker: TrackerInForce): Settings {
  const { workflow } = tracker
  const { mode, path, template, enabled, resolutionRequired, openDependencyBlocks } = workflow
  const isTemplates = sameMatrix(workflow.matrix, matrixOf(template, path, enabled))
  return {
    prefix: tracker.prefix,
    preset: tracker.preset,
    mode,
    path,
    enabledStates: enabled.filter((state) => state !== 'TRANSFERED'),
    matrix: isTemplates ? null : presentWorkflow(workflow).matrix,
    resolutionRequired,
    openDependencyBlocks,
    defaultAssignee: tracker.defaultAssigneeId,
    thanksMessage: tracker.thanksMessage,
    commentsEnabled: tracker.commentsEnabled,
    closeAfterDays: tracker.closeAfterDays,
    closeWarnDays: tracker.closeWarnDays,
    visitors: tracker.visitors,
    visitorsPerHour: tracker.visitorsPerHour,
    visitorsPerDay: tracker.visitorsPerDay,
  }
}

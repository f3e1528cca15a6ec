import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import { createWorkflow } from '@guichet/domain/tickets/workflow'
import type { InstanceLife } from '@guichet/plugin-kit/server'
import type { trackerSettings } from '../../contract/settings-values.ts'
import { presetOverrides } from '../settings/preset.ts'
import { refuseSetting, refuseWorkflow, statesOf, type SettingsFailure } from '../settings/rules.ts'
import { copyTracker } from './copy.ts'
import { couldWorkIn } from './could-work-in.ts'
import { insertTracker } from './repository.ts'

/** A new tracker: its row, the first version of its workflow, and what its preset lets whom do. */
export const instance: InstanceLife<typeof trackerSettings> = {
  copy: copyTracker,
  async create(tx, { activity, settings, actor, host }) {
    const { preset, mode, path, prefix, thanksMessage, commentsEnabled } = settings
    const rules = PRESET_RULES[preset]
    const enabled = statesOf(preset, settings.enabledStates ?? rules.enabled)
    if (!enabled.ok) return within(enabled)
    const workflow = createWorkflow({
      version: 1,
      mode,
      path,
      template: rules.template,
      enabled: enabled.value,
      hasParent: false,
    })
    if (!workflow.ok) return within(refuseWorkflow(workflow.error))
    const defaultAssigneeId = rules.defaultAssignee === 'none' ? null : settings.defaultAssignee
    if (defaultAssigneeId !== null && !(await couldWorkIn(host, activity, defaultAssigneeId))) {
      return within(refuseSetting('default_assignee_unable', ['defaultAssignee']))
    }
    const words = thanksMessage?.trim() || null
    const never = { closeAfterDays: null, closeWarnDays: null }
    const tracker = {
      id: activity.id,
      prefix,
      preset,
      defaultAssigneeId,
      thanksMessage: words,
      commentsEnabled,
      ...never,
    }
    await insertTracker(tx, tracker, workflow.value, { createdById: actor.id, createdAt: host.now() })
    await host.roles.applyPreset(tx, activity.id, activity.component, presetOverrides(preset))
    const created = { type: 'tracker.created', contextId: activity.id, activityId: activity.id, subjectId: activity.id }
    return {
      ok: true,
      value: [
        { ...created, subjectVersion: 1, workflowVersion: 1, changes: { preset: [null, preset], mode: [null, mode] } },
      ],
    }
  },
}

/** The settings of a new activity are a part of what is sent. */
function within({ error }: SettingsFailure): SettingsFailure {
  return {
    ok: false,
    error: { ...error, fields: (error.fields ?? []).map((field) => ({ ...field, path: ['settings', ...field.path] })) },
  }
}

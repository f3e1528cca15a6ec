import { createWorkflow } from '@guichet/domain/tickets/workflow'
import type { InstanceLife } from '@guichet/plugin-kit/server'
import { copyAnswers } from '../answers/copy.ts'
import { copyForm } from '../elements/form/copy.ts'
import { presetOverrides } from '../settings/preset.ts'
import { copyViews } from '../views/copy.ts'
import { couldWorkIn } from './could-work-in.ts'
import { trackerInForce } from './in-force.ts'
import { insertTracker } from './repository.ts'

type Copy = NonNullable<InstanceLife['copy']>

/**
 * A tracker that is set up as another: its settings, rules, form, ready answers and shared views. Not its tickets, its people or what they prefer, the trackers
 * that it belongs with, or what was allowed there by hand.
 */
export const copyTracker: Copy = async (tx, input) => {
  const { from, activity, actor, host } = input
  const {
    workflow,
    version: _,
    workflowVersion: __,
    formVersion: ___,
    settling: ____,
    ...plain
  } = await trackerInForce({ host, activity: from })
  // Whether people without an account come in is said of each tracker by itself.
  const settings = { ...plain, visitors: false }
  const { preset, defaultAssigneeId } = settings
  const enabled = workflow.enabled.filter((state) => state !== 'TRANSFERED')
  const rules = createWorkflow({ ...workflow, version: 1, enabled, hasParent: false })
  if (!rules.ok) throw new Error(`The rules of tracker ${from.id} are none without a parent: ${rules.error.code}`)
  const works = defaultAssigneeId !== null && (await couldWorkIn(host, activity, defaultAssigneeId))
  const tracker = { ...settings, id: activity.id, defaultAssigneeId: works ? defaultAssigneeId : null }
  await insertTracker(tx, tracker, rules.value, { createdById: actor.id, createdAt: host.now() })
  await host.roles.applyPreset(tx, activity.id, activity.component, presetOverrides(preset))
  const form = await copyForm(tx, input)
  if (!form.ok) return form
  await copyAnswers(tx, input)
  await copyViews(tx, input, form.value.renamed)
  const changes = { preset: [null, preset], mode: [null, workflow.mode] } as const
  const created = { type: 'tracker.created', contextId: activity.id, activityId: activity.id, subjectId: activity.id }
  return { ok: true, value: [{ ...created, subjectVersion: 1, workflowVersion: 1, changes }, ...form.value.events] }
}

export type Copying = Parameters<Copy>[1]

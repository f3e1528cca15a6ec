import { isEnabled } from '@guichet/domain/tickets/workflow'
import { ROLE_CAPABILITY, WORKFLOW_ROLES, type WorkflowRole } from '@guichet/domain/tickets/roles'
import { verify, type Finding } from '@guichet/domain/tickets/verify/verify'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { answer } from '@guichet/plugin-kit/server'
import { namePerson } from '../people.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import { presentWorkflow } from '../tracker/present.ts'
import type { Caller } from '../caller.ts'
import { presentCounts, presentFindings, type ConfigurationView, type Counts } from './present.ts'
import { countByState } from './repository.ts'
import { settingsOf } from './values.ts'

/** A tracker's settings as they are now, for who may change them. */
export async function configurationOf(caller: Caller) {
  const { host, activity } = caller
  const tracker = await trackerInForce(caller)
  const { workflow, defaultAssigneeId, settling, version } = tracker
  const [present, counts, names] = await Promise.all([
    rolesPresent(caller),
    countByState(host.db, activity.id),
    host.people.names(defaultAssigneeId === null ? [] : [defaultAssigneeId]),
  ])
  const body: ConfigurationView = {
    settings: settingsOf(tracker),
    workflow: presentWorkflow(workflow),
    findings: presentFindings(findingsOf(tracker, present, counts)),
    rolesPresent: [...present],
    tickets: presentCounts(counts),
    defaultAssignee: defaultAssigneeId === null ? null : namePerson(defaultAssigneeId, names),
    settling,
    version,
  }
  return answer(200, body, { version })
}

/** The workflow roles that somebody holds here. */
export async function rolesPresent({ host, activity }: Caller): Promise<readonly WorkflowRole[]> {
  const held = await Promise.all(
    WORKFLOW_ROLES.map((role) =>
      host.access.holders(activity.path, [`mod/tracker:${ROLE_CAPABILITY[role]}`], { limit: 1 }),
    ),
  )
  return WORKFLOW_ROLES.filter((_, i) => held[i]!.length > 0)
}

/** What is odd about rules, for people and tickets as they are. */
export function findingsOf(
  { workflow, closeAfterDays }: { readonly workflow: Workflow; readonly closeAfterDays: number | null },
  present: readonly WorkflowRole[],
  counts: Counts,
): readonly Finding[] {
  const resting = [...counts.keys()].filter((state) => !isEnabled(workflow, state))
  return verify(workflow, present, { resting, closesIdle: closeAfterDays !== null })
}

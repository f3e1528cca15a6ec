import { isClosed, isEnabled } from '@guichet/domain/tickets/workflow'
import type { TicketState } from '@guichet/domain/tickets/states'
import { answer } from '@guichet/plugin-kit/server'
import { trackerInForce } from '../tracker/in-force.ts'
import { presentWorkflow } from '../tracker/present.ts'
import type { Caller } from '../caller.ts'
import { candidateOf } from './candidate.ts'
import { presentCount, presentFindings, type ConsequencesView } from './present.ts'
import { findingsOf, rolesPresent } from './read.ts'
import { countByState } from './repository.ts'
import { presetOverrides } from './preset.ts'
import type { Settings } from './values.ts'

/** What these settings would bring about, for people and tickets as they are now; refused as `changeSettings` would. */
export async function previewSettings(caller: Caller, wanted: Settings) {
  const { host, activity } = caller
  const tracker = await trackerInForce(caller)
  const candidate = await candidateOf(caller, tracker, wanted)
  if (!candidate.ok) return candidate
  const { workflow, preset } = candidate.value
  const [present, counts, overrides] = await Promise.all([
    rolesPresent(caller),
    countByState(host.db, activity.id),
    preset === tracker.preset
      ? NO_OVERRIDES
      : host.roles.planPreset(activity.id, activity.component, presetOverrides(preset)),
  ])
  const before = tracker.workflow
  const sumOf = (chosen: (state: TicketState) => boolean) =>
    presentCount([...counts].reduce((sum, [state, tickets]) => sum + (chosen(state) ? tickets : 0), 0))
  const body: ConsequencesView = {
    workflow: presentWorkflow(workflow),
    findings: presentFindings(findingsOf(candidate.value, present, counts)),
    tickets: {
      stranded: [...counts]
        .filter(([state]) => isEnabled(before, state) && !isEnabled(workflow, state))
        .map(([state, tickets]) => ({ state, tickets: presentCount(tickets) })),
      closing: sumOf((state) => !isClosed(before, state) && isClosed(workflow, state)),
      reopening: sumOf((state) => isClosed(before, state) && !isClosed(workflow, state)),
    },
    overrides: { changes: [...overrides.changes], kept: [...overrides.kept] },
  }
  return answer(200, body)
}

const NO_OVERRIDES = { changes: [], kept: [] }

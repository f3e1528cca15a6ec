import type { Preset } from '../tickets/presets.ts'
import type { TicketState } from '../tickets/states.ts'
import { isEnabled, type Workflow } from '../tickets/workflow.ts'
import { markdownTable } from './markdown.ts'
import { exampleWorkflow, type TicketRelation } from './settable.ts'
import { FROM_STATES, settableColumns, type SettableColumn } from './settable-columns.ts'

const RELATION_NAMES: Readonly<Record<TicketRelation, string>> = {
  own: 'own',
  assigned: 'assigned to them',
  neither: 'another’s',
}

/** What can be set in a preset: relaxed, then strict on either path. */
export function settableSection(preset: Preset): string {
  return [
    `### ${preset}`,
    'Relaxed:',
    settableTable(exampleWorkflow(preset, 'relaxed', 'free'), preset),
    'Strict, path `free`:',
    settableTable(exampleWorkflow(preset, 'strict', 'free'), preset),
    'Strict, path `lifecycle`:',
    settableTable(exampleWorkflow(preset, 'strict', 'lifecycle'), preset),
  ].join('\n\n')
}

function settableTable(workflow: Workflow, preset: Preset): string {
  const columns = settableColumns(workflow, preset)
  const rows = columns.every(isTheSameEverywhere)
    ? [['every state', ...columns.map((column) => listStates(reachedBy(column)))]]
    : FROM_STATES.map((from) => [
        isEnabled(workflow, from) ? from : `${from} (disabled)`,
        ...columns.map(({ targets }) => listStates(targets.get(from) ?? [])),
      ])
  return markdownTable(['from', ...columns.map(nameOf)], rows)
}

/** Whether a column's targets are the same from every state, but for the state itself. */
function isTheSameEverywhere(column: SettableColumn): boolean {
  const reached = reachedBy(column)
  return FROM_STATES.every((from) => column.targets.get(from)?.length === reached.filter((to) => to !== from).length)
}

function reachedBy({ targets }: SettableColumn): readonly TicketState[] {
  return FROM_STATES.filter((to) => targets.values().some((states) => states.includes(to)))
}

function nameOf({ archetypes, relations }: SettableColumn): string {
  const tickets =
    relations.length === Object.keys(RELATION_NAMES).length
      ? 'every ticket'
      : relations.map((relation) => RELATION_NAMES[relation]).join(', ')
  return `${archetypes.join(', ')}: ${tickets}`
}

function listStates(states: readonly TicketState[]): string {
  return states.length > 0 ? states.join(', ') : '–'
}

import { ARCHETYPES, type Archetype } from '../access/archetypes.ts'
import type { Preset } from '../tickets/presets.ts'
import { DISPLAY_ORDER, type TicketState } from '../tickets/states.ts'
import type { Workflow } from '../tickets/workflow.ts'
import { RELATIONS, rolesOf, settableStates, type TicketRelation } from './settable.ts'

/** From each state, what these archetypes may set on tickets that are this to them. */
export interface SettableColumn {
  readonly archetypes: readonly Archetype[]
  readonly relations: readonly TicketRelation[]
  readonly targets: ReadonlyMap<TicketState, readonly TicketState[]>
}

type Targets = SettableColumn['targets']

/** The states a plain move can leave, in menu order. */
export const FROM_STATES = DISPLAY_ORDER.filter((state) => state !== 'TRANSFERED')

/**
 * What can be set in a workflow: archetypes that may do the same are put together, and so are the relations
 * that make no difference to them. Columns without a single target are left out.
 */
export function settableColumns(workflow: Workflow, preset: Preset): readonly SettableColumn[] {
  const byArchetype = groupBy(ARCHETYPES, (archetype) =>
    RELATIONS.map((relation) => targetsOf(workflow, preset, archetype, relation)),
  )
  return byArchetype.flatMap(({ items: archetypes, value: targetsByRelation }) => {
    const targetsFor = (relation: TicketRelation): Targets =>
      targetsByRelation[RELATIONS.indexOf(relation)] ?? new Map()
    return groupBy(RELATIONS, targetsFor)
      .map(({ items: relations, value: targets }) => ({ archetypes, relations, targets }))
      .filter(({ targets }) => targets.values().some((states) => states.length > 0))
  })
}

function targetsOf(workflow: Workflow, preset: Preset, archetype: Archetype, relation: TicketRelation): Targets {
  const roles = rolesOf(archetype, preset)
  return new Map(FROM_STATES.map((from) => [from, settableStates(workflow, roles, from, relation)]))
}

/** Puts together the items of equal value, in the order of their first. */
function groupBy<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): readonly { readonly items: readonly Item[]; readonly value: Value }[] {
  const groups = new Map<string, { items: Item[]; value: Value }>()
  for (const item of items) {
    const value = valueOf(item)
    const key = JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { items: [item], value })
    else group.items.push(item)
  }
  return [...groups.values()]
}

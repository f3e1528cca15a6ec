import { describe, expect, test } from 'vitest'
import { ARCHETYPES } from '../access/archetypes.ts'
import { EXPECTED_ENABLED, EXPECTED_SETTABLE } from '../testing/settable-table.ts'
import { workflowOf } from '../testing/workflows.ts'
import { PRESETS, type Preset } from '../tickets/presets.ts'
import { PLAIN_STATES } from '../tickets/states.ts'
import { PATHS, type Path } from '../tickets/templates.ts'
import type { Workflow } from '../tickets/workflow.ts'
import { RELATIONS, rolesOf, settableStates } from './settable.ts'

const strict = (preset: Preset, path: Path): Workflow => workflowOf(preset, { path, enabled: EXPECTED_ENABLED[preset] })

describe('what can be set in strict mode, against the table written by hand from domain.md', () => {
  test.each(PRESETS)('%s', (preset) => {
    for (const row of EXPECTED_SETTABLE.filter((expected) => expected.preset === preset)) {
      const workflow = strict(preset, row.path)
      for (const relation of RELATIONS) {
        const settable = settableStates(workflow, rolesOf(row.archetype, preset), row.from, relation)
        const cell = `${row.archetype}, ${row.path}, from ${row.from}, ${relation}`
        expect(settable.toSorted(), cell).toEqual(row[relation].toSorted())
      }
    }
  })
})

test('the table has exactly one row for every preset, archetype, path and state', () => {
  const keys = EXPECTED_SETTABLE.map((r) => `${r.preset} ${r.archetype} ${r.path} ${r.from}`)
  const all = PRESETS.flatMap((preset) =>
    ARCHETYPES.flatMap((archetype) =>
      PATHS.flatMap((path) => PLAIN_STATES.map((from) => `${preset} ${archetype} ${path} ${from}`)),
    ),
  )
  expect(keys.toSorted()).toEqual(all.toSorted())
})

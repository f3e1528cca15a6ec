import { describe, expect, test } from 'vitest'
import { statesOf } from '../testing/settable/notation.ts'
import { PRESET_RULES, PRESETS } from './presets.ts'

// domain.md, Modes of support: enabled states (+ POSTED). The proposal of customized: mod_tracker.md, 1.1.
test.each([
  ['bugtracker', 'PO OP RG WA RE AB TE PU VA'],
  ['ticketting', 'PO OP RG WA RE AB VA'],
  ['taskspread', 'PO OP WA RE AB'],
  ['customized', 'PO OP RG RE AB'],
] as const)('%s enables %s', (preset, states) => {
  expect(PRESET_RULES[preset].enabled.toSorted()).toEqual(statesOf(states).toSorted())
})

test.each([
  ['bugtracker', 'everyone', 'kept', 'preset'],
  ['ticketting', 'staff', 'kept', 'preset-names-assignee'],
  ['taskspread', 'staff-workers-own', 'none', 'preset'],
  ['customized', 'by-capability', 'kept', 'free'],
] as const)(
  '%s: others’ tickets %s, default assignee %s, thanks %s',
  (preset, othersTickets, defaultAssignee, thanks) => {
    expect(PRESET_RULES[preset]).toMatchObject({ othersTickets, defaultAssignee, thanks })
  },
)

test.each(PRESETS)('%s starts from the template of its name', (preset) => {
  expect(PRESET_RULES[preset].template).toBe(preset)
})

test.each(PRESETS)('%s opens on my work, else my tickets, else all', (preset) => {
  expect(PRESET_RULES[preset].landing.map(({ role, screen }) => [role, screen])).toEqual([
    ['developer', 'my-work'],
    ['reporter', 'my-tickets'],
    [null, 'all'],
  ])
})

// domain.md, the table of overrides, as it stands there: T is teacher and editingteacher, S student.
const OVERRIDES = `
  | capability     | bug T | bug S | tick T | tick S | task T | task S |
  | report         | +     | +     | +      | +      | +      | -      |
  | seeissues      | +     | +     | +      | +      | +      |        |
  | viewallissues  | +     | +     | +      | -      | +      |        |
  | comment        | +     | +     | +      | +      | +      | +      |
  | develop        | +     | -     | +      | -      | -      | +      |
  | resolve        | +     | -     | +      | -      | +      |        |
  | managepriority |       |       |        |        | +      | -      |`

function column(index: number): Readonly<Record<string, string>> {
  const permissions: Readonly<Record<string, string>> = { '+': 'allow', '-': 'prevent' }
  const rows = OVERRIDES.trim().split('\n').slice(1)
  return Object.fromEntries(
    rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim())
      const permission = permissions[cells[index + 1] ?? '']
      return permission === undefined ? [] : [[`mod/tracker:${cells[1]}`, permission]]
    }),
  )
}

describe('overrides', () => {
  test.each([
    ['bugtracker', column(1), column(2)],
    ['ticketting', column(3), column(4)],
    ['taskspread', column(5), column(6)],
  ] as const)('of %s', (preset, staff, student) => {
    expect(PRESET_RULES[preset].overrides).toEqual({
      teacher: staff,
      editingteacher: staff,
      student,
    })
  })

  test('customized writes none', () => {
    expect(PRESET_RULES.customized.overrides).toEqual({})
  })
})

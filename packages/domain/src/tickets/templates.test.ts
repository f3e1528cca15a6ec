import { describe, expect, test } from 'vitest'
import { statesOf } from '../testing/settable/notation.ts'
import { SCOPES, scopesGranted, type Scope } from './matrix.ts'
import { WORKFLOW_ROLES, type WorkflowRole } from './roles.ts'
import { PLAIN_STATES, TICKET_STATES } from './states.ts'
import { matrixOf, TEMPLATES, type TemplateName } from './templates.ts'

/** One line of the table "targets by role"; a blank is '-'. */
type Line = Readonly<Record<string, Scope | '-'>>

// domain.md, The role-transition matrix.
const TABLE = `
  role       | PO  | OP       | RG       | WA       | TE       | PU       | VA  | RE  | AB
  reporter   | own | -        | -        | -        | -        | -        | own | own | own
  developer  | -   | any      | any      | any      | any      | any      | -   | -   | any
  bugtracker | -   | any      | any      | any      | any      | -        | -   | -   | any
  taskspread | -   | assigned | assigned | assigned | assigned | assigned | -   | -   | -
  resolver   | -   | assigned | assigned | assigned | -        | -        | any | any | any
  manager    | any | -        | any      | any      | any      | any      | any | -   | any`

function row(name: string): Line {
  const [header, ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const cells = rows.find(([role]) => role === name)?.slice(1) ?? []
  const states = statesOf((header ?? []).slice(1).join(' '))
  return Object.fromEntries(states.map((state, i) => [state, cells[i] as Scope | '-']))
}

const COMMON = { reporter: row('reporter'), resolver: row('resolver'), manager: row('manager') }

const TARGETS: Readonly<Record<TemplateName, Readonly<Record<WorkflowRole, Line>>>> = {
  bugtracker: { ...COMMON, developer: row('bugtracker') },
  ticketting: { ...COMMON, developer: row('developer') },
  taskspread: { ...COMMON, developer: row('taskspread') },
  customized: { ...COMMON, developer: row('developer') },
}

describe.each(TEMPLATES)('template %s', (template) => {
  test('path free: the targets hold from every other state', () => {
    const matrix = matrixOf(template, 'free', TICKET_STATES)
    for (const role of WORKFLOW_ROLES) {
      for (const from of PLAIN_STATES) {
        for (const to of PLAIN_STATES) {
          const scope = TARGETS[template][role][to]
          const expected = scope === undefined || scope === '-' || from === to ? [] : [scope]
          expect(scopesGranted(matrix, role, from, to), `${role} ${from} → ${to}`).toEqual(expected)
        }
      }
    }
  })

  test('path lifecycle: nothing that path free does not grant', () => {
    const free = matrixOf(template, 'free', TICKET_STATES)
    const lifecycle = matrixOf(template, 'lifecycle', TICKET_STATES)
    for (const role of WORKFLOW_ROLES) {
      for (const from of PLAIN_STATES) {
        for (const to of PLAIN_STATES) {
          const scopes = scopesGranted(lifecycle, role, from, to)
          if (scopes.length > 0) expect(scopes).toEqual(scopesGranted(free, role, from, to))
        }
      }
    }
  })

  test('holds no cell of TRANSFERED, in or out', () => {
    const text = JSON.stringify(matrixOf(template, 'free', TICKET_STATES))
    expect(text).not.toContain('TRANSFERED')
  })

  test('path free does not depend on what is enabled', () => {
    expect(matrixOf(template, 'free', ['RESOLVED'])).toEqual(matrixOf(template, 'free', TICKET_STATES))
  })
})

test('the table has a scope or a blank for each of the nine states', () => {
  for (const line of Object.values(TARGETS).flatMap((roles) => Object.values(roles))) {
    expect(Object.keys(line).toSorted()).toEqual(PLAIN_STATES.toSorted())
    expect(Object.values(line).every((scope) => ['-', ...SCOPES].includes(scope))).toBe(true)
  }
})

import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import { WORKFLOW_ROLES } from '@guichet/domain/tickets/roles'
import { verify } from '@guichet/domain/tickets/verify/verify'
import { expect, test } from 'vitest'
import { edit, templateOf, workflowOf, type Draft } from '../draft.ts'
import { remedyOf } from './remedy.ts'

const rules = { preset: 'customized', path: 'lifecycle', enabled: PRESET_RULES.customized.enabled } as const
const draft: Draft = {
  ...rules,
  mode: 'strict',
  hasParent: false,
  matrix: templateOf(rules),
  resolutionRequired: false,
  openDependencyBlocks: false,
}
const cellsInto = (to: 'POSTED' | 'RESOLVING', from: 'RESOLVED' | 'ABANDONNED') => ({ from, to })

test('what is proposed mends what was found', () => {
  const stuck = WORKFLOW_ROLES.reduce(
    (now, role) =>
      edit(now, {
        set: 'cells',
        role,
        cells: [cellsInto('POSTED', 'RESOLVED'), cellsInto('RESOLVING', 'RESOLVED'), cellsInto('POSTED', 'ABANDONNED')],
        to: [],
      }),
    draft,
  )
  const findings = verify(workflowOf(stuck), WORKFLOW_ROLES)
  expect(findings.map(({ code }) => code)).toEqual(['cannot-reopen', 'cannot-reopen', 'reporter-cannot-reopen'])
  const mended = findings
    .flatMap((finding) => remedyOf(finding) ?? [])
    .reduce((now, remedy) => edit(now, { set: 'cells', role: remedy.role, cells: [remedy], to: remedy.scopes }), stuck)
  expect(verify(workflowOf(mended), WORKFLOW_ROLES)).toEqual([])
})

test('nothing is proposed where one cell would not do', () => {
  expect(remedyOf({ code: 'role-idle', role: 'developer', severity: 'warning', path: [] })).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { closesAt, closingOf, DAY_MS, decideClosing, dueOf, idleBefore, neverClosing } from './auto-close.ts'
import { PRESETS } from './presets.ts'
import { PATHS } from './templates.ts'
import { workflowOf } from '../testing/workflows.ts'
import { isClosed } from './workflow.ts'

const day = (n: number) => n * DAY_MS

describe('the rule of automatic closing', () => {
  test.each(
    PRESETS.flatMap((preset) =>
      PATHS.flatMap((path) => ['WAITING', 'RESOLVED'].map((state) => [preset, path, state] as const)),
    ),
  )('takes a ticket to a closed state, by a move that is granted: %s, %s, %s', (preset, path, state) => {
    const workflow = workflowOf(preset, { mode: 'strict', path })
    const from = state as 'WAITING' | 'RESOLVED'
    const to = closingOf(workflow, from)
    if (to === null) return expect(isClosed(workflow, from)).toBe(true)
    expect(isClosed(workflow, to)).toBe(true)
    const facts = { state: from, reporterId: 'ines', assigneeId: null }
    expect(decideClosing(workflow, facts)).toMatchObject({ allowed: true, to })
    expect(neverClosing(workflow)).toEqual([])
  })

  test('lets be what is worked on, and what is closed', () => {
    const workflow = workflowOf('bugtracker')
    expect(
      (['POSTED', 'OPEN', 'RESOLVING', 'TESTING', 'VALIDATED', 'TRANSFERED'] as const).map((state) =>
        closingOf(workflow, state),
      ),
    ).toEqual(Array.from({ length: 6 }, () => null))
  })

  test('takes nothing where it is refused: by its rights always, by what a ticket lacks for as long as it lacks it', () => {
    const enabled = ['OPEN', 'WAITING', 'RESOLVED'] as const
    const waiting = { state: 'WAITING', reporterId: 'ines', assigneeId: null } as const
    const asking = workflowOf('customized', {
      mode: 'relaxed',
      enabled,
      resolutionRequired: true,
      openDependencyBlocks: true,
    })
    const codes = (facts: object) => {
      const decision = decideClosing(asking, { ...waiting, ...facts })
      return decision?.allowed === false ? decision.refusals.map(({ code }) => code) : []
    }
    expect([codes({}), codes({ hasResolution: true })]).toEqual([['resolution-required'], []])
    expect(codes({ hasResolution: true, openDependencies: [4] })).toEqual(['open-dependency'])
    expect(neverClosing(asking)).toEqual([])
    const { matrix } = workflowOf('bugtracker')
    const without = { ...matrix, manager: { ...matrix.manager, RESOLVED: {} } }
    expect(neverClosing(workflowOf('bugtracker', { matrix: without }))).toEqual(['RESOLVED'])
    // Nobody asks the matrix.
    expect(neverClosing(workflowOf('bugtracker', { matrix: without, mode: 'relaxed' }))).toEqual([])
  })

  test('closes after so many days without activity', () => {
    const rule = { afterDays: 10, warnDays: null }
    const due = (now: number) => dueOf(rule, { since: 0, warnedAt: null }, now)
    expect([due(day(10) - 1), due(day(10))]).toEqual([null, 'close'])
  })

  test('tells before, once, and closes after as many days as it told', () => {
    const rule = { afterDays: 10, warnDays: 3 }
    const due = (now: number, warnedAt: number | null = null, since = 0) => dueOf(rule, { since, warnedAt }, now)
    expect([due(day(7) - 1), due(day(7))]).toEqual([null, 'warn'])
    expect([due(day(8), day(7)), due(day(10) - 1, day(7)), due(day(10), day(7))]).toEqual([null, null, 'close'])
    // Told late, as when the rule is new: the days are promised all the same.
    expect(due(day(100))).toBe('warn')
    expect([due(day(102), day(100)), due(day(103), day(100))]).toEqual([null, 'close'])
    expect(closesAt(rule, 0, day(7))).toBe(day(10))
    expect(closesAt(rule, 0, day(100))).toBe(day(103))
    // What was told before the last activity counts no longer.
    expect(due(day(19), day(7), day(9))).toBe('warn')
    expect(idleBefore(rule, day(20))).toBe(day(13))
  })
})

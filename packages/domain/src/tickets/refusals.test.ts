import { describe, expect, test } from 'vitest'
import { DEPENDENT, move, RESOLUTION, STRICT, type RefusalCase } from '../testing/refusals/cases.ts'
import { ROLE_CASES } from '../testing/refusals/role-cases.ts'
import { STATE_CASES } from '../testing/refusals/state-cases.ts'
import { TICKET_CASES } from '../testing/refusals/ticket-cases.ts'
import { UNDO_CASES } from '../testing/refusals/undo-cases.ts'
import { actor, ticket } from '../testing/tickets.ts'
import { decide, type Refusal } from './decide.ts'

/** For every code the requests that meet it. A code without a case does not compile. */
const CASES = {
  ...STATE_CASES,
  ...ROLE_CASES,
  ...TICKET_CASES,
  ...UNDO_CASES,
} satisfies Record<Refusal['code'], readonly RefusalCase[]>

describe.each(Object.entries<readonly RefusalCase[]>(CASES))('%s', (code, cases) => {
  test.each(cases)('when $when', ({ workflow = STRICT, request, facts, refusals }) => {
    expect(decide(workflow, request, ticket(facts))).toEqual({ allowed: false, refusals })
    expect(refusals.map((refusal) => refusal.code)).toContain(code)
  })
})

describe('a condition does not bar', () => {
  test('from closing without open dependencies', () => {
    expect(decide(DEPENDENT, move('ABANDONNED'), ticket({ openDependencies: [] })).allowed).toBe(true)
  })

  test('moves that close nothing', () => {
    const facts = ticket({ openDependencies: [3] })
    expect(decide(DEPENDENT, move('WAITING'), facts).allowed).toBe(true)
    const closed = ticket({ state: 'VALIDATED', openDependencies: [3] })
    expect(decide(DEPENDENT, move('ABANDONNED'), closed).allowed).toBe(true)
  })

  test('where the tracker does not ask for it', () => {
    const facts = ticket({ openDependencies: [3], hasResolution: false })
    expect(decide(STRICT, move('RESOLVED', actor(['resolver'])), facts).allowed).toBe(true)
  })

  test('RESOLVED with a resolution, nor other states without', () => {
    const resolved = ticket({ hasResolution: true })
    expect(decide(RESOLUTION, move('RESOLVED', actor(['resolver'])), resolved).allowed).toBe(true)
    expect(decide(RESOLUTION, move('ABANDONNED'), ticket()).allowed).toBe(true)
  })
})

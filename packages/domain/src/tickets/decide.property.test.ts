import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyActor, anyFacts, anyState, anyWorkflow } from '../testing/arbitraries.ts'
import { decide, type DecideRequest, type Facts } from './decide.ts'
import { nextStates } from './graph.ts'
import { moves } from './moves.ts'
import { WORKFLOW_ROLES } from './roles.ts'
import { DISPLAY_ORDER, PLAIN_STATES } from './states.ts'
import { isClosed, isEnabled } from './workflow.ts'

const anyRequest: fc.Arbitrary<DecideRequest> = fc.oneof(
  fc.record({ kind: fc.constantFrom('move', 'rule'), to: anyState, actor: anyActor }),
  fc.record({ kind: fc.constant('open-on-view'), actor: anyActor }),
  fc.record({ kind: fc.constantFrom('transfer', 'recall'), actor: anyActor }),
  fc.record({ kind: fc.constant('recall'), actor: fc.constant(null) }),
  fc.record({
    kind: fc.constant('relocate'),
    actor: anyActor,
    target: anyWorkflow,
    assigneeCanWork: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undo'), actor: anyActor, now: fc.nat(200_000) }),
)

const anyCase = fc.tuple(anyWorkflow, anyRequest, anyFacts)

test('the cases below allow and refuse every kind of request', () => {
  const seen = new Set(
    fc.sample(anyCase, { numRuns: 1500, seed: 1 }).map(([workflow, request, facts]) => {
      return `${request.kind} ${decide(workflow, request, facts).allowed}`
    }),
  )
  expect(seen.size).toBe(2 * 7)
})

test('property: what is allowed lands in a state enabled where the ticket lands', () => {
  fc.assert(
    fc.property(anyWorkflow, anyRequest, anyFacts, (workflow, request, facts) => {
      const decision = decide(workflow, request, facts)
      fc.pre(decision.allowed)
      const landing = request.kind === 'relocate' ? request.target : workflow
      expect(isEnabled(landing, decision.to)).toBe(true)
    }),
  )
})

test('property: only a transfer enters TRANSFERED, only a recall leaves it', () => {
  fc.assert(
    fc.property(anyWorkflow, anyRequest, anyFacts, (workflow, request, facts) => {
      const decision = decide(workflow, request, facts)
      fc.pre(decision.allowed)
      expect(decision.to === 'TRANSFERED').toBe(request.kind === 'transfer')
      expect(facts.state === 'TRANSFERED').toBe(request.kind === 'recall')
    }),
  )
})

test('property: a closed ticket is never transferred', () => {
  fc.assert(
    fc.property(anyWorkflow, anyActor, anyFacts, (workflow, actor, facts) => {
      const decision = decide(workflow, { kind: 'transfer', actor }, facts)
      expect(decision.allowed && isClosed(workflow, facts.state)).toBe(false)
    }),
  )
})

test('property: more roles never turn allowed into refused', () => {
  fc.assert(
    fc.property(
      anyWorkflow,
      anyRequest,
      anyFacts,
      fc.subarray([...WORKFLOW_ROLES]),
      (workflow, request, facts, more) => {
        fc.pre(request.actor !== null && decide(workflow, request, facts).allowed)
        const actor = { ...request.actor, roles: [...request.actor.roles, ...more] }
        expect(decide(workflow, { ...request, actor }, facts).allowed).toBe(true)
      },
    ),
  )
})

test('property: whoever cannot read is told that alone', () => {
  fc.assert(
    fc.property(anyWorkflow, anyRequest, anyFacts, (workflow, request, facts) => {
      fc.pre(request.actor?.canRead === false)
      expect(decide(workflow, request, facts)).toEqual({
        allowed: false,
        refusals: [{ code: 'not-readable' }],
      })
    }),
  )
})

test('property: a refusal has a reason, and no reason twice', () => {
  fc.assert(
    fc.property(anyWorkflow, anyRequest, anyFacts, (workflow, request, facts) => {
      const decision = decide(workflow, request, facts)
      fc.pre(!decision.allowed)
      const codes = decision.refusals.map(({ code }) => code)
      expect(codes.length).toBeGreaterThan(0)
      expect(new Set(codes).size).toBe(codes.length)
    }),
  )
})

test('property: a move is granted by roles held, and by at least one', () => {
  fc.assert(
    fc.property(anyWorkflow, anyActor, anyState, anyFacts, (workflow, actor, to, facts) => {
      const decision = decide(workflow, { kind: 'move', to, actor }, facts)
      fc.pre(decision.allowed)
      expect(decision.grantedBy.length).toBeGreaterThan(0)
      expect(decision.grantedBy.every((role) => actor.roles.includes(role))).toBe(true)
    }),
  )
})

test('property: moves() lists every state in menu order, decided as a move', () => {
  fc.assert(
    fc.property(anyWorkflow, anyActor, anyFacts, (workflow, actor, facts) => {
      const listed = moves(workflow, actor, facts)
      expect(listed.map(({ to }) => to)).toEqual(DISPLAY_ORDER)
      for (const { to, decision } of listed) {
        expect(decision).toEqual(decide(workflow, { kind: 'move', to, actor }, facts))
      }
    }),
  )
})

test('property: the graph holds the moves that someone of all roles may make, and opening', () => {
  fc.assert(
    fc.property(anyWorkflow, fc.constantFrom(...PLAIN_STATES), (workflow, state) => {
      const everyone = { id: 'ada', roles: WORKFLOW_ROLES, canRead: true }
      const facts: Facts = { state, reporterId: 'ada', assigneeId: 'ada', hasResolution: true }
      const movable = moves(workflow, everyone, facts)
        .filter(({ decision }) => decision.allowed)
        .map(({ to }) => to)
      const opens = decide(workflow, { kind: 'open-on-view', actor: everyone }, { ...facts, reporterId: 'ben' })
      const expected = new Set([...movable, ...(opens.allowed ? [opens.to] : [])])
      expect(new Set(nextStates(workflow, state))).toEqual(expected)
    }),
  )
})

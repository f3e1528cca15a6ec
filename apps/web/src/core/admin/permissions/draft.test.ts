import { describe, expect, it } from 'vitest'
import { changesSince, resultOf, setHere, withCell, type Draft } from './draft.ts'
import type { Capability, Cell, Permission } from './use-permissions.ts'

const capability = { name: 'mod/forum:post' } as Capability
const cell = (here: Permission, above: Permission): Cell => ({
  role: 'student',
  here: here && { permission: here, origin: 'manual', setAt: '2026-01-01T00:00:00Z' },
  above: { permission: above, source: above === null ? 'nothing' : 'override', setAt: null },
  result: here ?? above,
})
type Of = Parameters<typeof withCell>[1]
const none: Draft = new Map()

describe('permissions that are being changed', () => {
  it('count as they will be', () => {
    const of = { capability, cell: cell('allow', 'prevent') }
    const draft = withCell(none, of, null)
    expect([setHere(draft, of), resultOf(draft, of)]).toEqual([null, 'prevent'])
    expect([...draft.values()]).toEqual([{ role: 'student', capability: 'mod/forum:post', from: 'allow', to: null }])
  })

  it('are no change when they are as they were', () => {
    const of = { capability, cell: cell('allow', null) }
    expect(withCell(withCell(none, of, 'prevent'), of, 'allow').size).toBe(0)
  })

  it('do not lift what is prohibited above', () => {
    const of = { capability, cell: cell(null, 'prohibit') }
    expect(resultOf(withCell(none, of, 'allow'), of)).toBe('prohibit')
  })

  it('stay where they are changed again while they are being set', () => {
    const [kept, again, back, other] = ['a', 'b', 'c', 'd'].map((name) => ({
      capability: { name } as Capability,
      cell: cell(null, null),
    })) as [Of, Of, Of, Of]
    const sent = [kept, again, back].reduce((draft, of) => withCell(draft, of, 'allow'), none)
    const draft = withCell(withCell(withCell(sent, again, 'prevent'), back, null), other, 'prohibit')
    const changes = [...changesSince(sent, draft).values()].toSorted((a, b) => (a.capability < b.capability ? -1 : 1))
    expect(changes.map(({ capability, from, to }) => [capability, from, to])).toEqual([
      ['b', 'allow', 'prevent'],
      ['c', 'allow', null],
      ['d', null, 'prohibit'],
    ])
  })
})

import { expect, test } from 'vitest'
import { Identities } from './identity.ts'

const all = (identities: Identities, rows: readonly (readonly string[])[]) => rows.map((cells) => identities.of(cells))

test('equal rows are told apart by how many came before, the same in every run', () => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
    ['a', 'b'],
    ['a', 'b'],
  ]
  const first = all(new Identities(null), rows)
  expect(first).toEqual(all(new Identities(null), rows))
  expect(new Set(first.map((row) => ('identity' in row ? row.identity : ''))).size).toBe(4)
})

test('a row keeps its identity when others come before it', () => {
  const [alone] = all(new Identities(null), [['a', 'b']])
  expect(
    all(new Identities(null), [
      ['x', 'y'],
      ['a', 'b'],
    ])[1],
  ).toEqual(alone)
})

test('the border between cells counts', () => {
  const [one, other] = all(new Identities(null), [
    ['a,', 'b'],
    ['a', ',b'],
  ])
  expect(one).not.toEqual(other)
})

test('a column identifies, by its name and cell, once in a file', () => {
  const identities = new Identities({ name: 'id', at: 1 })
  expect(
    all(identities, [
      ['x', ' 7 '],
      ['y', '8'],
      ['z', '7'],
      ['z', ' '],
      ['z', '9'.repeat(300)],
    ]),
  ).toEqual([
    { identity: 'id=7' },
    { identity: 'id=8' },
    { problem: 'identity-repeated' },
    { problem: 'identity-empty' },
    { problem: 'identity-long' },
  ])
})

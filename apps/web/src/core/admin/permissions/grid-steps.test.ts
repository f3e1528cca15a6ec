import { expect, it } from 'vitest'
import { step } from './grid-steps.ts'

const size = { rows: 20, columns: 5 }
const from = { row: 3, column: 2 }
const go = (key: string, ctrlKey = false) => step(from, { key, ctrlKey }, size)

it('goes to the next cell, to the ends of the row, to the corners, by pages', () => {
  expect([go('ArrowUp'), go('ArrowDown'), go('ArrowLeft'), go('ArrowRight')]).toEqual([
    { row: 2, column: 2 },
    { row: 4, column: 2 },
    { row: 3, column: 1 },
    { row: 3, column: 3 },
  ])
  expect([go('Home'), go('End'), go('Home', true), go('End', true)]).toEqual([
    { row: 3, column: 0 },
    { row: 3, column: 4 },
    { row: 0, column: 0 },
    { row: 19, column: 4 },
  ])
  expect([go('PageUp'), go('PageDown')]).toEqual([
    { row: 0, column: 2 },
    { row: 11, column: 2 },
  ])
})

it('stays at the edges, and leaves other keys alone', () => {
  expect(step({ row: 0, column: 4 }, { key: 'ArrowUp', ctrlKey: false }, size)).toEqual({ row: 0, column: 4 })
  expect(step({ row: 0, column: 4 }, { key: 'ArrowRight', ctrlKey: false }, size)).toEqual({ row: 0, column: 4 })
  expect(go('Tab')).toBeNull()
})

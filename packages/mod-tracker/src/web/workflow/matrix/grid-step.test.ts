import { expect, test } from 'vitest'
import { gridStep } from './grid-step.ts'

const SIZE = 3
const step = (row: number, column: number, key: string, ctrl = false) => {
  const to = gridStep({ row, column }, key, ctrl, SIZE)
  return to && [to.row, to.column]
}

test('arrows move by one and stop at the edges', () => {
  expect(step(2, 2, 'ArrowUp')).toEqual([1, 2])
  expect(step(2, 2, 'ArrowLeft')).toEqual([2, 1])
  expect(step(3, 3, 'ArrowDown')).toEqual([3, 3])
  expect(step(1, 3, 'ArrowRight')).toEqual([1, 3])
})

test('the headings are places too, their corner is none', () => {
  expect(step(1, 2, 'ArrowUp')).toEqual([0, 2])
  expect(step(2, 1, 'ArrowLeft')).toEqual([2, 0])
  expect(step(0, 1, 'ArrowLeft')).toEqual([0, 1])
  expect(step(1, 0, 'ArrowUp')).toEqual([1, 0])
})

test('Home and End go along the row, with Ctrl to the corners; Page keys along the column', () => {
  expect(step(2, 2, 'Home')).toEqual([2, 0])
  expect(step(0, 2, 'Home')).toEqual([0, 1])
  expect(step(2, 2, 'End')).toEqual([2, 3])
  expect(step(2, 2, 'Home', true)).toEqual([1, 1])
  expect(step(2, 2, 'End', true)).toEqual([3, 3])
  expect(step(2, 2, 'PageUp')).toEqual([0, 2])
  expect(step(2, 0, 'PageUp')).toEqual([1, 0])
  expect(step(2, 2, 'PageDown')).toEqual([3, 2])
})

test('other keys are not the grid’s', () => {
  expect(step(1, 1, 'a')).toBeNull()
})

import { expect, test } from 'vitest'
import type { Group, Groups, TicketItem } from '../types.ts'
import { placeCard } from './place-card.ts'

const card = (number: number, state: TicketItem['state']) => ({ number, state }) as TicketItem
const column = (state: Group['state'], ...items: TicketItem[]): Group => ({
  state,
  person: null,
  option: null,
  counted: { count: items.length, more: false },
  items,
  next: null,
})
const shape = ({ groups }: Groups) =>
  groups.map(({ state, items, counted }) => [state, items.map(({ number }) => number), counted.count])

const board: Groups = {
  more: false,
  groups: [column('POSTED', card(1, 'POSTED'), card(2, 'POSTED')), column('OPEN', card(3, 'OPEN'))],
}

test('a card that moves comes on top of its new column, and counts there', () => {
  expect(shape(placeCard(board, card(2, 'OPEN')))).toEqual([
    ['POSTED', [1], 1],
    ['OPEN', [2, 3], 2],
  ])
})

test('back again it is on top; one that changes otherwise stays where it is', () => {
  const moved = placeCard(placeCard(board, card(2, 'OPEN')), card(2, 'POSTED'))
  expect(shape(moved)[0]).toEqual(['POSTED', [2, 1], 2])
  expect(shape(placeCard(board, card(2, 'POSTED')))).toEqual(shape(board))
})

test('a column that had none is made', () => {
  expect(shape(placeCard(board, card(3, 'WAITING')))).toEqual([
    ['POSTED', [1, 2], 2],
    ['OPEN', [], 0],
    ['WAITING', [3], 1],
  ])
})

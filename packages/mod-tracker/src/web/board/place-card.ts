import type { Group, Groups, TicketItem } from '../types.ts'

/** The board with a ticket as it is now: in its state’s column, where it was or, if it has come from another, on top. */
export function placeCard(board: Groups, item: TicketItem): Groups {
  const from = board.groups.find(({ items }) => items.some(({ number }) => number === item.number))
  const there = board.groups.some(({ state }) => state === item.state)
  const groups = there ? board.groups : [...board.groups, { ...EMPTY, state: item.state }]
  return { ...board, groups: groups.map((group) => withCard(group, item, from?.state === group.state)) }
}

const EMPTY: Group = {
  state: null,
  person: null,
  option: null,
  counted: { count: 0, more: false },
  items: [],
  next: null,
}

function withCard(group: Group, item: TicketItem, wasHere: boolean): Group {
  const rest = group.items.filter(({ number }) => number !== item.number)
  if (group.state !== item.state) return wasHere ? counting({ ...group, items: rest }, -1) : group
  if (wasHere) return { ...group, items: group.items.map((each) => (each.number === item.number ? item : each)) }
  return counting({ ...group, items: [item, ...rest] }, 1)
}

const counting = (group: Group, by: 1 | -1): Group => ({
  ...group,
  counted: { ...group.counted, count: Math.max(0, group.counted.count + by) },
})

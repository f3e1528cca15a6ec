import { createWorkflow } from '@guichet/domain/tickets/workflow'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TicketItem } from '../types.ts'
import { asPatch, entrustedTo, movedTo, patchPages, patchTicket } from './patch.ts'

const NOW = new Date('2026-11-24T10:30:00Z')

function item(number: number, change: Partial<TicketItem> = {}): TicketItem {
  const at = '2026-11-20T08:00:00.000Z'
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    number,
    key: `SI-${number}`,
    summary: 'Vidéoprojecteur',
    state: 'OPEN',
    closed: false,
    reporter: { id: 'r', name: 'Inès Garnier' },
    assignee: null,
    createdAt: at,
    updatedAt: at,
    dueOn: null,
    stateChangedAt: at,
    version: 3,
    commentCount: 0,
    unread: false,
    elements: {},
    ...change,
  }
}

const workflow = (() => {
  const made = createWorkflow({
    version: 1,
    mode: 'relaxed',
    enabled: ['OPEN', 'RESOLVED', 'ABANDONNED'],
    hasParent: false,
    template: 'customized',
    path: 'free',
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
})()

test('a move to a closed state closes, by the workflow’s own definition', () => {
  expect(movedTo('RESOLVED', workflow, NOW)).toMatchObject({
    state: 'RESOLVED',
    closed: true,
    stateChangedAt: NOW.toISOString(),
  })
  expect(movedTo('OPEN', workflow, NOW)).toMatchObject({ closed: false })
})

test('entrusting changes the assignee and nothing else', () => {
  const nadia = { id: 'n', name: 'Nadia Benali' }
  expect(patchTicket(item(1), entrustedTo(nadia))).toEqual(item(1, { assignee: nadia }))
})

test('in a list, the one ticket changes where it stands and the version stays the one seen', () => {
  const pages = {
    pages: [
      { items: [item(1), item(2)], next: 'c', partial: false },
      { items: [item(3)], next: null, partial: false },
    ],
    pageParams: [undefined, 'c'],
  }
  const patched = patchPages(pages, 2, movedTo('RESOLVED', workflow, NOW))
  expect(patched.pages.map((page) => page.items.map(({ number, state, version }) => [number, state, version]))).toEqual(
    [
      [
        [1, 'OPEN', 3],
        [2, 'RESOLVED', 3],
      ],
      [[3, 'OPEN', 3]],
    ],
  )
})

test('a list without the ticket is left as it is, so that nothing is drawn again', () => {
  const pages = { pages: [{ items: [item(1)], next: null, partial: false }], pageParams: [undefined] }
  expect(patchPages(pages, 9, entrustedTo(null))).toBe(pages)
})

test('patching with a ticket’s own values and then the former ones gives the former list back', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      fc.constantFrom(...TICKET_STATES),
      (numbers, to) => {
        const pages = {
          pages: [{ items: numbers.map((number) => item(number)), next: null, partial: false }],
          pageParams: [undefined],
        }
        const number = numbers[0]!
        const there = patchPages(pages, number, movedTo(to, workflow, NOW))
        expect(patchPages(there, number, asPatch(item(number)))).toEqual(pages)
      },
    ),
  )
})

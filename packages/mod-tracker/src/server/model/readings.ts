import * as fc from 'fast-check'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { expect } from 'vitest'
import type { historyContract } from '../../contract/history.ts'
import type { trackerContract } from '../../contract/tracker.ts'
import type { transitionsContract } from '../../contract/transitions.ts'
import type { ListBody, TicketBody } from '../testing/trackers.ts'
import { compareEntry, expected, found } from './compare.ts'
import { place, somebody, step, target } from './steps.ts'
import { ALL_STATES } from './tables.ts'

type History = SuccessOf<(typeof historyContract)['operations']['list']>
type Counts = SuccessOf<(typeof trackerContract)['operations']['counts']>
type Transitions = SuccessOf<(typeof transitionsContract)['operations']['list']>

/** The views of the list, in the query language. */
const VIEWS = { all: [], mine: ['is:mine'], work: ['is:assigned'] } as const

const onTracker = { who: somebody, tracker: fc.nat(9) }
const onTicket = { ...onTracker, ticket: fc.nat(30) }

const list = step(
  'list',
  { ...onTracker, view: fc.constantFrom('all', 'mine', 'work'), is: fc.constantFrom('open', 'closed', 'any') },
  async (model, real, { who, view, is, ...at }) => {
    const { t, tracker } = place(model, at)
    const door = model.door(tracker, who, 'seeissues')
    const items: ListBody['items'] = []
    let next: string | null = null
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`
      const q = [...VIEWS[view], ...(is === 'any' ? [] : [`is:${is}`]), 'sort:number'].join(' ')
      const query = `q=${encodeURIComponent(q)}&limit=3${cursor}`
      const { status, body } = await real.trackers[t]!.call<ListBody>(real.people[who]!, `GET /tickets?${query}`)
      expect(status).toBe(door ?? 200)
      if (door !== null) return
      items.push(...body.items)
      next = body.next
    } while (next !== null)
    const wanted = tracker.tickets.filter(
      (ticket) =>
        model.reads(tracker, who, ticket) &&
        (view !== 'mine' || ticket.reporter === who) &&
        (view !== 'work' || ticket.assignee === who) &&
        (is === 'any' || model.closed(tracker, ticket.state) === (is === 'closed')),
    )
    expect(items.map(found)).toEqual(wanted.map((ticket) => expected(model, real, tracker, ticket)))
  },
)

const counts = step('counts', onTracker, async (model, real, { who, ...at }) => {
  const { t, tracker } = place(model, at)
  const door = model.door(tracker, who, 'seeissues')
  const { status, body } = await real.trackers[t]!.call<Counts>(real.people[who]!, 'GET /counts')
  expect(status).toBe(door ?? 200)
  if (door !== null) return
  const readable = tracker.tickets.filter((ticket) => model.reads(tracker, who, ticket))
  const count = (whose: 'reporter' | 'assignee' | null, closed: boolean) => ({
    count: readable.filter(
      (ticket) => (whose === null || ticket[whose] === who) && model.closed(tracker, ticket.state) === closed,
    ).length,
    more: false,
  })
  expect(body).toEqual({
    mine: { open: count('reporter', false), closed: count('reporter', true) },
    work: { open: count('assignee', false), closed: count('assignee', true) },
    all: { open: count(null, false), closed: count(null, true) },
  })
})

const get = step('get', onTicket, async (model, real, { who, ...at }) => {
  const { t, tracker, ticket, number } = target(model, at)
  const visible = ticket !== undefined && model.reads(tracker, who, ticket)
  const { status, body } = await real.trackers[t]!.call<TicketBody>(real.people[who]!, `GET /tickets/${number}`)
  expect(status).toBe(model.door(tracker, who, 'seeissues') ?? (visible ? 200 : 404))
  if (visible && status === 200) expect(found(body)).toEqual(expected(model, real, tracker, ticket))
})

const history = step('history', onTicket, async (model, real, { who, ...at }) => {
  const { t, tracker, ticket, number } = target(model, at)
  const visible = ticket !== undefined && model.reads(tracker, who, ticket)
  const { status, body } = await real.trackers[t]!.call<History>(
    real.people[who]!,
    `GET /tickets/${number}/history?limit=100`,
  )
  expect(status).toBe(model.door(tracker, who, 'seeissues') ?? (visible ? 200 : 404))
  if (!visible || status !== 200) return
  const versions = body.items.filter(({ version }) => version !== null)
  expect(versions).toHaveLength(ticket.history.length)
  const strict = tracker.config.mode === 'strict'
  for (const [i, entry] of versions.entries()) compareEntry(real, strict, entry, ticket.history[i]!, i + 1)
})

const transitions = step('transitions', onTicket, async (model, real, { who, ...at }) => {
  const { t, tracker, ticket, number } = target(model, at)
  const visible = ticket !== undefined && model.reads(tracker, who, ticket)
  const { status, body } = await real.trackers[t]!.call<Transitions>(
    real.people[who]!,
    `GET /tickets/${number}/transitions`,
  )
  expect(status).toBe(model.door(tracker, who, 'seeissues') ?? (visible ? 200 : 404))
  if (!visible || status !== 200) return
  const allowed = body.transitions.filter((one) => one.allowed).map(({ to }) => to)
  const wanted = ALL_STATES.filter((to) => model.grants(tracker, who, ticket, to).length > 0)
  expect(allowed.toSorted()).toEqual(wanted.toSorted())
})

/** An address that a ticket has left leads to where it is, for who reads it there. */
const leftAddress = step('left address', onTicket, async (model, real, { who, ticket: which, ...at }) => {
  const { t, tracker } = place(model, at)
  const gone = [...tracker.left]
  const [ticket, number] = gone[which % Math.max(1, gone.length)] ?? []
  if (ticket === undefined || number === undefined) return
  const now = model.trackers.find(({ tickets }) => tickets.includes(ticket))!
  const { status, body } = await real.trackers[t]!.call(real.people[who]!, `GET /tickets/${number}`)
  expect(status).toBe(model.door(tracker, who, 'seeissues') ?? (model.reads(now, who, ticket) ? 410 : 404))
  if (status === 410) expect(body.params?.['number']).toBe(ticket.number)
})

/** What is read at any moment is what the model has. */
export const readings = [list, counts, get, history, transitions, leftAddress]

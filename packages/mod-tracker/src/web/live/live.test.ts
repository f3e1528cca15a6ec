import { createWorkflow } from '@guichet/domain/tickets/workflow'
import type { LiveEvent } from '@guichet/plugin-kit/web/live'
import { describe, expect, test } from 'vitest'
import type { TicketItem } from '../types.ts'
import { mayEnter } from './may-enter.ts'
import { readNews, type TicketNews } from './news.ts'
import { personIn } from './person-in.ts'
import { rowAfter } from './row.ts'

const ME = 'me'
const karim = { id: 'k', name: 'Karim Haddad' }
const workflow = (() => {
  const made = createWorkflow({
    version: 1,
    mode: 'relaxed',
    template: 'ticketting',
    path: 'free',
    enabled: ['OPEN', 'RESOLVING', 'RESOLVED', 'VALIDATED'],
    hasParent: false,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
})()

const event = (more: Partial<LiveEvent> = {}): LiveEvent => ({
  position: 7,
  type: 'tracker.ticket.moved',
  activity: 't',
  subject: 's',
  version: 4,
  actor: { id: 'k' },
  at: '2026-11-24T10:30:00.000Z',
  payload: { number: 9, commentCount: 0, version: 4, actor: karim, changes: { state: ['OPEN', 'VALIDATED'] } },
  ...more,
})
const news = (more: Partial<TicketNews> = {}): TicketNews => ({ ...readNews(event())!, ...more })

describe('an event', () => {
  test('tells the number, the version and what changed', () => {
    expect(news()).toEqual({
      type: 'tracker.ticket.moved',
      about: 'ticket',
      number: 9,
      commentCount: 0,
      version: 4,
      actorId: 'k',
      actorName: 'Karim Haddad',
      at: '2026-11-24T10:30:00.000Z',
      state: { from: 'OPEN', to: 'VALIDATED' },
      assignee: null,
      due: null,
    })
    const assigned = event({
      actor: null,
      payload: { number: 9, commentCount: 0, changes: { assignee: ['k', null], summary: null } },
    })
    expect(readNews(assigned)).toMatchObject({
      actorId: null,
      actorName: null,
      state: null,
      assignee: { from: 'k', to: null },
    })
  })

  test.each<[string, Partial<LiveEvent>]>([
    ['of something else', { type: 'tracker.created' }],
    ['without a version', { version: null }],
    ['without a number', { payload: {} }],
    ['without anything', { payload: null }],
  ])('%s is no news of a ticket', (_, more) => {
    expect(readNews(event(more))).toBeNull()
  })

  test.each([[{ state: ['OPEN', 'LATER'] }], [{ state: 'OPEN' }], [null], [[]]])('changes %j are none', (changes) => {
    expect(readNews(event({ payload: { number: 9, commentCount: 0, changes } }))).toMatchObject({
      state: null,
      assignee: null,
    })
  })
})

describe('a row', () => {
  const item: TicketItem = {
    id: 's',
    number: 9,
    key: 'SI-9',
    summary: 'Vidéoprojecteur',
    state: 'OPEN',
    closed: false,
    reporter: { id: 'r', name: 'Inès Garnier' },
    assignee: null,
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T08:00:00.000Z',
    dueOn: null,
    stateChangedAt: '2026-11-20T08:00:00.000Z',
    version: 3,
    commentCount: 0,
    unread: false,
    elements: {},
  }
  const known = { me: ME, workflow, person: (id: string) => (id === 'k' ? karim : null), open: null }

  test('takes on state and assignee, and is unread', () => {
    const at = news().at
    expect(rowAfter(item, news({ assignee: { from: null, to: 'k' } }), known)).toEqual({
      ...item,
      state: 'VALIDATED',
      closed: true,
      assignee: karim,
      updatedAt: at,
      stateChangedAt: at,
      version: 4,
      unread: true,
    })
    expect(rowAfter({ ...item, assignee: karim }, news({ assignee: { from: 'k', to: null } }), known)).toMatchObject({
      assignee: null,
    })
  })

  test('stays as it is for what it knows already', () => {
    expect(rowAfter({ ...item, version: 4 }, news(), known)).toEqual({ ...item, version: 4 })
  })

  test('is not unread for one’s own doing, nor while the ticket is open', () => {
    expect(rowAfter(item, news({ actorId: ME }), known)?.unread).toBe(false)
    expect(rowAfter(item, news(), { ...known, open: 9 })?.unread).toBe(false)
  })

  test('has to be asked for when the news names somebody not met before', () => {
    expect(rowAfter(item, news({ assignee: { from: null, to: 'x' } }), known)).toBeNull()
  })
})

describe('a row, when its ticket is commented', () => {
  const item = {
    version: 9,
    commentCount: 1,
    updatedAt: '2026-11-24T09:00:00.000Z',
    unread: false,
    number: 9,
  } as TicketItem
  const known = { me: ME, workflow, person: () => null, open: null }
  const said = news({ type: 'tracker.comment.created', about: 'comment', commentCount: 2, version: 1 })

  test('counts it and is unread, whatever the version of the comment', () => {
    const row = rowAfter(item, said, known)
    expect(row).toMatchObject({ version: 9, commentCount: 2, unread: true, updatedAt: said.at })
  })

  test('is not unread for one’s own, nor while the ticket is open, nor for what is edited or deleted', () => {
    const deleted = { ...said, type: 'tracker.comment.deleted', commentCount: 1 }
    const rows = [
      rowAfter(item, { ...said, actorId: ME }, known),
      rowAfter(item, said, { ...known, open: 9 }),
      rowAfter(item, deleted, known),
    ]
    expect(rows.map((row) => row?.unread)).toEqual([false, false, false])
    expect(rows[2]?.updatedAt).toBe(item.updatedAt)
  })
})

describe('a list is asked for again', () => {
  const may = (q: string, more: Partial<TicketNews>) =>
    mayEnter(news({ state: null, ...more }), { q }, { me: ME, workflow })
  const created: Partial<TicketNews> = { type: 'tracker.ticket.created', state: { from: null, to: 'POSTED' } }
  const reopened: Partial<TicketNews> = { state: { from: 'VALIDATED', to: 'POSTED' } }
  const tomorrow: Partial<TicketNews> = { state: { from: 'POSTED', to: 'OPEN' } }
  const mine: Partial<TicketNews> = { assignee: { from: 'k', to: ME } }
  const nobodys: Partial<TicketNews> = { assignee: { from: 'k', to: null } }

  test.each<[string, string, Partial<TicketNews>, boolean]>([
    ['a report', 'is:open', created, true],
    ['a ticket reopened, among the open', 'is:open', reopened, true],
    ['a ticket reopened, among the closed', 'is:closed', reopened, false],
    ['a ticket closed, among the closed', 'is:closed printer', { state: news().state }, true],
    ['a move from open to open', 'is:open', tomorrow, false],
    ['a move into a state that is filtered by', 'state:OPEN', tomorrow, true],
    ['a move into another', 'state:RESOLVING', tomorrow, false],
    ['a move out of a state that is not wanted', '-state:POSTED', tomorrow, true],
    ['what is given to me, in my work', 'is:assigned is:open', mine, true],
    ['what is given to nobody, in my work', 'is:assigned is:open', nobodys, false],
    ['what is given to me, among all', 'is:open', mine, false],
    ['what is given to me, filtered by me', 'is:open assignee:me', mine, true],
    ['what is given to nobody, filtered by nobody', 'is:open assignee:none', nobodys, true],
    ['whatever happens, among the unread', 'is:unread', tomorrow, true],
  ])('after %s', (_, query, more, expected) => {
    expect(may(query, more)).toBe(expected)
  })
})

test('a person is found wherever an answer names them', () => {
  const answers = [[['key'], { pages: [{ items: [{ id: 'x', reporter: { id: 'r', name: '' }, assignee: karim }] }] }]]
  expect([personIn(answers, 'k'), personIn(answers, 'r'), personIn(undefined, 'k')]).toEqual([karim, null, null])
})
